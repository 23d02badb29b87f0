package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportJourneyIT {

    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    private static Path directory;

    private static RunningProgram program;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        program = RunningProgram.start(directory.resolve("home"));
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        program.stop();
    }

    @Test
    void aFileBecomesContactsAndAGroupAndOneMoreMemberIsAddedByHand() throws Exception {
        var file = Files.writeString(directory.resolve("partners.csv"), """
                Email,First Name,Last Name,Company,Groups
                ada@partner.example,Ada,Lovelace,Engines,partners@corp.example
                charles@partner.example,Charles,Babbage,Engines,
                not an address,Nobody,At all,,
                """);
        var page = browser.open();

        signIn(page);
        importFile(page, file);
        addToGroup(page, "Charles Babbage", "partners");

        page.reload();
        assertThat(page.getByText("Charles Babbage").first()).isVisible();
        assertThat(page.getByText("Ada Lovelace").first()).isVisible();
    }

    private static void signIn(Page page) {
        page.navigate(program.url("contacts"));
        page.getByLabel("User name").fill("admin");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(RunningProgram.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Contacts").setExact(true)))
                .isVisible();
    }

    private static void importFile(Page page, Path file) {
        page.navigate(program.url("imports"));
        button(page, "New import").first().click();
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.getByLabel("Create groups that do not exist").check();
        button(page, "Preview changes").click();

        assertThat(page.getByText("Ready to apply")).isVisible();
        assertThat(page.getByText("This is not an e-mail address.")).isVisible();
        button(page, "Apply 5 changes").click();

        assertThat(page.getByText("Applied with errors")).isVisible();
    }

    private static void addToGroup(Page page, String person, String group) {
        page.navigate(program.url("groups"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(group)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Members"))
                .click();
        button(page, "Add members").first().click();

        var picker = page.getByRole(AriaRole.DIALOG);
        picker.getByLabel("Search name or address").fill("babb");
        picker.getByText(person).first().click();
        picker.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(page.getByText(person).first()).isVisible();
        assertThat(page.getByText("will not be able to write").first()).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
