package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The packaged program with its sample data, and a browser to visit it with. One for all tests. */
record Site(Path home, RunningProgram program, Browser browser) implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    static Site open() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var home = Files.createTempDirectory("liaison-browser-test");
        var site = new Site(home, RunningProgram.start(dataDirectory(home)), Browser.start());
        var page = site.signedIn();
        button(page, "Add sample data").click();
        assertThat(heading(page, "Needs attention")).isVisible();
        page.context().close();
        return site;
    }

    /** A page of an English-speaking administrator, at the start page. */
    Page signedIn() {
        return signedIn(Browser.options());
    }

    /** A page of an administrator, at the start page. */
    Page signedIn(NewContextOptions options) {
        var page = browser.open(options);
        page.navigate(program.url(""));
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(RunningProgram.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("vaadin-app-layout h1")).isVisible();
        return page;
    }

    void visit(Page page, String path) {
        page.navigate(program.url(path));
        assertThat(page.locator("vaadin-app-layout h1").first()).isVisible();
    }

    /** Visits a group's or a contact's part of a page, found by name in its list. */
    void visit(Page page, String list, String name, String tab) {
        visit(page, list);
        page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)).fill(name);
        link(page, name).click();
        assertThat(heading(page, name)).isVisible();
        link(page, tab).click();
    }

    /** Runs a command beside the server, and returns what it says. */
    String run(String... command) throws IOException, InterruptedException {
        var process = RunningProgram.run(dataDirectory(home), command);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Path dataDirectory(Path home) {
        return home.resolve("home");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static Locator link(Locator inside, String name) {
        return inside.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    static void sees(Page page, String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    @Override
    public void close() throws IOException {
        browser.stop();
        try {
            program.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(Site::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // What is left lies in the system's directory for temporary files.
        }
    }
}
