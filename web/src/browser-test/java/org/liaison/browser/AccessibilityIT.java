package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.liaison.browser.Site.button;
import static org.liaison.browser.Site.dialog;
import static org.liaison.browser.Site.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether people can use the screens who do not see them, or not well, as far as axe-core can tell. */
@OnSite
class AccessibilityIT {

    /**
     * Each element that breaks a rule, with the rule and what to do about it. What Vaadin's own elements break is left out:
     * the sign of a lost connection, the head of the column of checkboxes, the button within a select. */
    private static final String VIOLATIONS = """
            async () => (await axe.run({exclude: ['vaadin-connection-indicator']}, {resultTypes: ['violations']})).violations.flatMap(rule =>
                rule.nodes.filter(node => !node.html.includes('first-column-cell') || rule.id !== 'empty-table-header')
                    .filter(node => !node.html.includes('vaadin-select-value-button'))
                    .map(node => `${rule.id}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}: `
                    + node.failureSummary.replaceAll(/\\s+/g, ' ')))""";

    private final Map<String, Object> violations = new LinkedHashMap<>();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noViewBreaksARule(ColorScheme colours, Site site) throws IOException {
        var options = Browser.options().setColorScheme(colours);
        var stranger = site.browser().open(options);
        stranger.navigate(site.program().url(""));
        assertThat(stranger.getByLabel("User name")).isVisible();
        check(stranger, "sign-in");

        var page = site.signedIn(Browser.options().setColorScheme(colours));
        checkImport(site, page);
        for (var path : Routes.all(examples(site, page))) {
            if (!path.equals("login")) {
                Assertions.assertThatCode(() -> site.visit(page, path))
                        .as(path)
                        .doesNotThrowAnyException();
                check(page, path);
            }
        }
        checkStates(site, page);

        page.navigate(site.program().url("nowhere"));
        assertThat(page.getByRole(AriaRole.HEADING)).isVisible();
        check(page, "not found");

        Assertions.assertThat(violations).isEmpty();
    }

    /** One of each thing that has a page. */
    private static Map<String, String> examples(Site site, Page page) {
        var run = numberIn(page, "imports");
        site.visit(page, "contacts", "Greta Jansen", "General");
        var contact = numberIn(page, "contacts");
        site.visit(page, "groups", "All suppliers", "General");
        var group = numberIn(page, "groups");
        site.visit(page, "settings/sources/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Example " + System.nanoTime());
        page.getByLabel("Folder", new Page.GetByLabelOptions().setExact(true)).fill("/srv/partners");
        page.getByLabel("Files", new Page.GetByLabelOptions().setExact(true)).fill("*.csv");
        button(page, "Save").click();
        assertThat(button(page, "Test the connection")).isVisible();
        return Map.of("imports", run, "contacts", contact, "groups", group, "settings/sources", numberIn(page, "sources"));
    }

    /** The address may change a little later than the page does. */
    private static String numberIn(Page page, String things) {
        page.waitForURL(Pattern.compile(".*/" + things + "/\\d+(/.*)?"));
        return page.url().replaceFirst(".*/(\\d+)(/.*)?$", "$1");
    }

    /** What a view looks like only in some cases, or once something is opened. */
    private void checkStates(Site site, Page page) throws IOException {
        for (var path : List.of(
                "contacts?search=nobodywhoexists",
                "contacts?company=Litware+Instruments&type=mail-contact",
                "contacts?deleted",
                "groups?refusing")) {
            site.visit(page, path);
            check(page, path);
        }
        site.visit(page, "contacts?search=jansen");
        button(page, "Quick look at Greta Jansen").click();
        check(page, "quick look");
        site.visit(page, "groups", "All suppliers", "Members");
        button(page, "Add members").first().click();
        assertThat(dialog(page).getByLabel("Search name or address")).isVisible();
        check(page, "picker");
    }

    private void checkImport(Site site, Page page) throws IOException {
        site.visit(page, "imports/new");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "people.csv",
                        "text/csv",
                        "Email,Company,Other\nada@engines.example,Engines,x\nnobody,,\n"
                                .getBytes(StandardCharsets.UTF_8)));
        for (var next : List.of("Next: Columns", "Next: Options", "Preview changes")) {
            assertThat(button(page, next)).isVisible();
            check(page, "import, before " + next);
            button(page, next).click();
        }
        page.getByText("ada@engines.example").first().click();
        check(page, "import, preview");
        button(page, "Correct line 3").click();
        check(page, "import, correction");
    }

    private void check(Page page, String view) throws IOException {
        // Rows come a little later than the list they are in.
        page.waitForTimeout(700);
        page.evaluate(axe());
        violations.put(view, page.evaluate(VIOLATIONS));
        violations.values().remove(List.of());
    }

    private static String axe() throws IOException {
        try (var script = Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
