package org.liaison.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes the pictures of the main screens, light and dark, into the directory that {@code liaison.pictures} names. */
@OnSite
@EnabledIfSystemProperty(named = Pictures.DIRECTORY, matches = ".+")
class Pictures {

    static final String DIRECTORY = "liaison.pictures";

    private static final String PARTNERS = """
            Name,Email,Company,Groups
            Ada Meyer,ada.meyer@litware.example,Litware Instruments,Litware Instruments contacts
            Boris Vogel,boris.vogel@litware.example,Litware Instruments,Litware Instruments contacts;All suppliers
            Carla Nunes,carla.nunes@proseware.example,Proseware Print,Proseware Print contacts
            Dario Costa,dario.costa(at)proseware.example,Proseware Print,Proseware Print contacts
            """;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void ofTheMainScreens(ColorScheme colours, Site site) throws Exception {
        var page = site.signedIn(
                Browser.options().setColorScheme(colours));
        var run = previewedRun(site);

        take(page, colours, "home");
        site.visit(page, "contacts");
        take(page, colours, "contacts");
        site.visit(page, "contacts", "Greta Jansen", "General");
        take(page, colours, "contact");
        site.visit(page, "groups");
        take(page, colours, "groups");
        site.visit(page, "groups", "Litware Instruments contacts", "Members");
        take(page, colours, "group-members");
        site.visit(page, "groups", "Litware Instruments contacts", "Delivery");
        take(page, colours, "group-delivery");
        site.visit(page, "imports/" + run);
        take(page, colours, "import-preview");
        site.visit(page, "imports");
        take(page, colours, "imports");
        nightlySource(site, page);
        take(page, colours, "source");
        page.context().close();
    }

    /** A source as a newcomer sets it up. */
    private static void nightlySource(Site site, Page page) {
        site.visit(page, "settings/sources/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Litware");
        page.getByLabel("Folder", new Page.GetByLabelOptions().setExact(true)).fill("/srv/partners");
        page.getByLabel("Files", new Page.GetByLabelOptions().setExact(true)).fill("litware-*.csv");
    }

    /** Has a file planned on the command line, beside the server. */
    private static String previewedRun(Site site) throws IOException, InterruptedException {
        var file = site.home().resolve("partners.csv");
        Files.writeString(file, PARTNERS);
        var output = site.run("import", file.toString(), "--dry-run", "--json");
        return output.replaceFirst("(?s).*\"run\":(\\d+).*", "$1");
    }

    private static void take(Page page, ColorScheme colours, String name) {
        // Rows come a little later than the list they are in.
        page.waitForTimeout(1_000);
        var file = "%s-%s.png".formatted(name, colours.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty(DIRECTORY)).resolve(file)));
    }
}
