package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.liaison.browser.Site.button;
import static org.liaison.browser.Site.dialog;
import static org.liaison.browser.Site.sees;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnSite
class ImportJourneyIT {

    @TempDir
    private Path directory;

    @Test
    void aFileBecomesContactsAndAGroupAndIsTakenBack(Site site) throws Exception {
        var file = Files.writeString(directory.resolve("partners.csv"), """
                Email,First Name,Last Name,Company,Groups
                ada@partner.example,Ada,Lovelace,Engines,partners@contoso.example
                charles@partner.example,Charles,Babbage,Engines,
                not an address,Nobody,At all,,
                """);
        var page = site.signedIn();

        upload(site, page, file);
        page.getByLabel("Create groups that do not exist").check();
        button(page, "Preview changes").click();
        sees(page, "Ready to apply");
        sees(page, "Correct it so that it reads like name@example.org.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("2 New contacts")).click();
        sees(page, "2 of 4");
        page.getByText("Charles Babbage").first().click();
        assertThat(page.locator(".change-details")).containsText("Engines");
        apply(page);
        sees(page, "Applied with errors");

        site.visit(page, "groups", "partners", "Members");
        sees(page, "Ada Lovelace");
        site.visit(page, "imports");
        Site.link(page, "partners.csv").click();
        button(page, "Undo this import").click();
        button(page, "Undo now").click();
        sees(page, "Undone");
    }

    @Test
    void whatIsSaidOfAFileSurvivesLeavingThePage(Site site) throws Exception {
        var file = Files.write(
                directory.resolve("vienna.csv"),
                "Wer;Notiz\nsepp@alpen.example;Müller\n".getBytes(Charset.forName("windows-1252")));
        var page = site.signedIn();
        site.visit(page, "imports/new");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        sees(page, "guessed: check the letters with accents");
        sees(page, "Müller");
        button(page, "Next: Columns").click();
        var meaning = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Meaning of the column Notiz"));
        meaning.fill("Last name");
        meaning.press("Enter");
        meaning.press("Tab");
        sees(page, "as chosen");

        site.visit(page, "imports");
        sees(page, "Being set up");
        Site.link(page, "vienna.csv").click();
        Site.link(page, "Columns").click();

        assertThat(meaning).hasValue("Last name");
        button(page, "Cancel import").click();
        sees(page, "Cancelled");
    }

    @Test
    void aRejectedRowIsCorrectedOnThePageAndImportedByItself(Site site) throws Exception {
        var file = Files.writeString(directory.resolve("typo.csv"), """
                Email,First Name,Last Name
                nora@fjord.example,Nora,Vik
                odd at fjord.example,Odd,Vik
                """);
        var page = site.signedIn();
        upload(site, page, file);
        button(page, "Preview changes").click();
        apply(page);
        sees(page, "Applied with errors");

        button(page, "Correct line 3").click();
        dialog(page).getByLabel("Email").fill("odd@fjord.example");
        button(dialog(page), "Save").click();
        button(page, "Import 1 corrected row").click();
        sees(page, "corrected-");
        apply(page);
        assertThat(page.getByText("Applied", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
    }

    @Test
    void aShrunkenFileIsHeldUntilSomebodyApprovesItWithAReason(Site site) throws Exception {
        var page = site.signedIn();
        sync(site, page, "tonight-1.csv", 40);
        apply(page);
        sees(page, "Applied");

        sync(site, page, "tonight-2.csv", 10);
        sees(page, "Held: please check this plan");
        button(page, "Approve…").click();
        var question = dialog(page);
        question.getByLabel("Why is it right?").fill("The partner closed a branch");
        question.getByText("Approve and apply").click();

        sees(page, "Applied");
        sees(page, "The partner closed a branch");
    }

    private void sync(Site site, Page page, String name, int rows) throws Exception {
        var file = Files.writeString(
                directory.resolve(name),
                IntStream.range(0, rows)
                        .mapToObj("night%d@branch.example,all-suppliers@contoso.example%n"::formatted)
                        .collect(Collectors.joining("", "Email,Groups\n", "")));
        upload(site, page, file);
        page.getByLabel("Full synchronisation").check();
        page.getByLabel("Source", new Page.GetByLabelOptions().setExact(true)).fill("Branch offices");
        page.keyboard().press("Tab");
        button(page, "Preview changes").click();
        sees(page, "Rows read");
    }

    private static void apply(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Apply .* changes?")))
                .click();
    }

    private static void upload(Site site, Page page, Path file) {
        site.visit(page, "imports/new");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        button(page, "Next: Columns").click();
        button(page, "Next: Options").click();
    }
}
