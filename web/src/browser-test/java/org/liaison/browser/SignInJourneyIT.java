package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.liaison.browser.Site.button;
import static org.liaison.browser.Site.heading;
import static org.liaison.browser.Site.sees;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@OnSite
class SignInJourneyIT {

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneLeadsToWhereOneWanted(Site site) {
        var page = site.browser().open();
        page.navigate(site.program().url("groups"));
        signIn(page, "wrong");
        sees(page, "You could not be signed in");

        signIn(page, RunningProgram.PASSWORD);
        assertThat(page.locator("vaadin-app-layout h1")).isVisible();
    }

    @Test
    void theLanguageIsChosenInThePersonalMenu(Site site) {
        var page = site.signedIn();
        site.visit(page, "contacts");
        page.getByLabel("Your account").click();
        menuItem(page, "Language").click();
        menuItem(page, "français").click();
        assertThat(button(page, "Ajouter un contact").first()).isVisible();

        page.reload();
        assertThat(heading(page, "Contacts")).isVisible();
        assertThat(button(page, "Ajouter un contact").first()).isVisible();
    }

    @Test
    void whoeverHasSignedOutHasToSignInAgain(Site site) {
        var page = site.signedIn();
        site.visit(page, "contacts");
        page.getByLabel("Your account").click();
        menuItem(page, "Sign out").click();
        assertThat(page.getByLabel("User name")).isVisible();

        page.navigate(site.program().url("contacts"));

        assertThat(page.getByLabel("User name")).isVisible();
    }

    private static void signIn(Page page, String password) {
        page.getByLabel("User name").fill("admin");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "Sign in").click();
    }

    private static Locator menuItem(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name)).last();
    }
}
