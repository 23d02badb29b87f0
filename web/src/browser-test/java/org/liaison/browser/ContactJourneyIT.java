package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.liaison.browser.Site.button;
import static org.liaison.browser.Site.dialog;
import static org.liaison.browser.Site.heading;
import static org.liaison.browser.Site.link;
import static org.liaison.browser.Site.sees;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@OnSite
class ContactJourneyIT {

    @Test
    void aCorrectedContactTellsInItsHistoryWhatItWasBefore(Site site) {
        var page = site.signedIn();
        add(site, page, "Corinne", "Correct", "corinne@journey.example");

        page.getByLabel("Company").fill("Journeys Ltd");
        button(page, "Save").click();
        sees(page, "Saved");
        link(page, "History").click();

        sees(page, "Contact changed");
        sees(page, "Journeys Ltd");
    }

    @Test
    void aContactIsAddedTogetherWithItsGroups(Site site) {
        var page = site.signedIn();
        site.visit(page, "contacts/new");
        page.getByLabel("First name").fill("Gina");
        page.getByLabel("Last name").fill("Groups");
        page.getByLabel("External email address").fill("gina@journey.example");
        var groups = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Add to groups"));
        groups.fill("supplier portal");
        page.getByRole(AriaRole.OPTION).getByText("Supplier portal").first().click();
        groups.press("Escape");
        sees(page, "Supplier portal accepts mail from inside your organisation only");
        button(page, "Add").click();
        sees(page, "Gina Groups was added");

        link(page.locator(".page-tabs"), "Groups").click();

        sees(page, "Supplier portal");
    }

    @Test
    void aPastedListOfPeopleIsAddedAndTakenBack(Site site) {
        var page = site.signedIn();
        site.visit(page, "contacts");
        button(page, "Paste a list").click();
        dialog(page).getByLabel("Addresses").fill("Pia Paste <pia@journey.example>; paul@journey.example; nobody");
        sees(page, "2 new · 0 existing · 1 not usable");
        button(dialog(page), "Add").click();
        sees(page, "2 contacts created");
        button(page, "Undo").click();
        assertThat(page.getByText("2 contacts created")).isHidden();

        site.visit(page, "contacts?search=pia@journey.example");
        sees(page, "No matches");
    }

    @Test
    void aQuickLookFollowsTheRowsAndTheContactIsAClickAway(Site site) {
        var page = site.signedIn();
        site.visit(page, "contacts?search=jansen");
        button(page, "Quick look at Greta Jansen").click();
        var look = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Quick look"));
        assertThat(look).containsText("Greta Jansen");
        assertThat(look).containsText("By hand");
        page.keyboard().press("Escape");
        assertThat(look).isHidden();

        button(page, "Quick look at Greta Jansen").click();
        link(look, "Edit").click();

        assertThat(heading(page, "Greta Jansen")).isVisible();
    }

    @Test
    void aDeletedContactComesBackByUndoOrFromTheDeletedOnes(Site site) {
        var page = site.signedIn();
        add(site, page, "Dora", "Deleted", "dora@journey.example");

        button(page, "Delete").click();
        button(page, "Undo").click();
        sees(page, "Dora Deleted was restored");

        button(page, "Delete").click();
        site.visit(page, "contacts?deleted&search=dora");
        sees(page, "Dora Deleted");
        button(page, "Restore").click();
        sees(page, "Dora Deleted was restored");
    }

    @Test
    void aCompanysContactsAreFilteredAndPutIntoAGroupTogetherAndThatIsUndone(Site site) {
        var page = site.signedIn();
        site.visit(page, "contacts?company=Northwind+Foods");
        sees(page, "12 results");

        page.getByText("Select all 12").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Add to groups"))
                .click();
        var picker = dialog(page);
        picker.getByLabel("Search name or address").fill("litware");
        picker.getByText("Litware Instruments contacts").click();
        button(picker, "Preview").click();

        sees(page, "Litware Instruments contacts: 12 join");
        button(dialog(page), "Add").click();
        sees(page, "12 memberships were added");
        button(page, "Undo").click();

        site.visit(page, "groups", "Litware Instruments contacts", "Members");
        sees(page, "13 results");
    }

    @Test
    void withTheKeyboardAloneAContactIsAddedAndPutIntoAGroup(Site site) {
        var page = site.signedIn();
        site.visit(page, "contacts");
        button(page, "Add a contact").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("First name")).isFocused();
        page.keyboard().type("Kay");
        page.keyboard().press("Tab");
        page.keyboard().type("Keyboard");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.getByLabel("External email address")).isFocused();
        page.keyboard().type("kay@journey.example");
        page.keyboard().press("Enter");
        assertThat(heading(page, "Kay Keyboard")).isVisible();

        site.visit(page, "contacts", "Kay Keyboard", "Groups");
        button(page, "Add to groups").focus();
        page.keyboard().press("Enter");
        assertThat(dialog(page).getByLabel("Search name or address")).isFocused();
        page.keyboard().type("fabrikam");
        assertThat(dialog(page).getByText("All suppliers")).isHidden();
        sees(page, "Fabrikam Freight contacts");
        new Keyboard(page).tabTo(dialog(page).locator("vaadin-grid"));
        // Past the head of the list to its first row, and into the row's checkbox.
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Space");
        assertThat(dialog(page).getByRole(AriaRole.LIST)).containsText("Fabrikam Freight contacts");
        new Keyboard(page).tabTo(button(dialog(page), "Add"));
        page.keyboard().press("Enter");
        sees(page, "Kay Keyboard was added to 1 group");
    }

    static void add(Site site, Page page, String firstName, String lastName, String address) {
        site.visit(page, "contacts");
        button(page, "Add a contact").click();
        page.getByLabel("First name").fill(firstName);
        page.getByLabel("Last name").fill(lastName);
        page.getByLabel("External email address").fill(address);
        button(page, "Add").click();
        assertThat(heading(page, firstName + " " + lastName)).isVisible();
    }
}
