package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.liaison.browser.Site.button;
import static org.liaison.browser.Site.dialog;
import static org.liaison.browser.Site.heading;
import static org.liaison.browser.Site.sees;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnSite
class SourceJourneyIT {

    @TempDir
    private Path folder;

    @Test
    void aSourceOfAFolderIsSetUpTestedAndImportedFrom(Site site) throws Exception {
        Files.writeString(folder.resolve("people-1.csv"), "Email,First Name,Last Name\nnils@night.example,Nils,Nacht\n");
        var page = site.signedIn();
        site.visit(page, "settings/sources");
        button(page, "New source").first().click();
        field(page, "Name").fill("Night shift");
        field(page, "Folder").fill(folder.toString());
        field(page, "Files").fill("people-*.csv");
        field(page, "Complete after (seconds)").fill("0");
        button(page, "Save").first().click();
        assertThat(heading(page, "Night shift")).isVisible();

        button(page, "Test the connection").click();
        assertThat(dialog(page)).containsText("people-1.csv");
        assertThat(dialog(page)).containsText("nils@night.example");
        button(dialog(page), "Close").click();

        button(page, "Run now").click();
        sees(page, "The import begins");
        site.visit(page, "contacts?search=nils@night.example");
        var found = page.getByText("Nils Nacht").first();
        for (int attempt = 0; attempt < 20 && !found.isVisible(); attempt++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(found).isVisible();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
