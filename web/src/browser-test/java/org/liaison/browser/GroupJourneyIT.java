package org.liaison.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.liaison.browser.Site.button;
import static org.liaison.browser.Site.dialog;
import static org.liaison.browser.Site.heading;
import static org.liaison.browser.Site.link;
import static org.liaison.browser.Site.sees;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@OnSite
class GroupJourneyIT {

    /** Step by step as Microsoft's how-to "add external users to a distribution group" has it. */
    @Test
    void anOutsidePersonIsListedJoinsAGroupAndMayWriteToIt(Site site) {
        var page = site.signedIn();
        create(site, page, "Howto Group");
        ContactJourneyIT.add(site, page, "Hanna", "Howto", "hanna@journey.example");

        site.visit(page, "groups", "Howto Group", "Members");
        button(page, "Add members").click();
        var picker = dialog(page);
        picker.getByLabel("Search name or address").fill("hanna");
        picker.getByText("Hanna Howto").first().click();
        button(picker, "Save").click();
        sees(page, "1 member was added to Howto Group");
        sees(page, "will not be able to write to Howto Group");

        page.getByLabel("Allow external senders to email this group").check();
        sees(page, "People inside and outside my organisation can send to this group");
    }

    /** The same for somebody who is not listed yet, as the README counts it. */
    @Test
    void anOutsidePersonTakesPartAfterSixClicksAndTwoFields(Site site) {
        var page = site.signedIn();
        create(site, page, "Short Way");
        site.visit(page, "");
        var hand = new Hand();

        hand.click(link(page, "Groups"));
        hand.type(page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)), "Short Way");
        hand.click(link(page, "Short Way"));
        hand.click(link(page.locator(".page-tabs"), "Members"));
        hand.click(button(page, "Add members").first());
        hand.type(dialog(page).getByLabel("Search name or address"), "sonja@journey.example");
        hand.click(button(page, "Create contact and add"));
        hand.click(button(page, "Allow external senders"));

        sees(page, "sonja@journey.example");
        sees(page, "People inside and outside my organisation can send to this group");
        Assertions.assertThat(hand.clicks()).isEqualTo(6);
        Assertions.assertThat(hand.fields()).isEqualTo(2);
    }

    @Test
    void withTheKeyboardAloneFromSigningInAnOutsidePersonTakesPart(Site site) {
        var page = site.signedIn();
        create(site, page, "Keyboard Group");
        page.context().close();
        page = site.browser().open();
        page.navigate(site.program().url(""));
        var keyboard = new Keyboard(page);

        keyboard.tabTo(page.locator("input[name=username]"));
        keyboard.type("admin");
        keyboard.press("Tab");
        keyboard.type(RunningProgram.PASSWORD);
        keyboard.press("Enter");
        assertThat(page.locator("vaadin-app-layout h1")).isVisible();
        keyboard.press("Alt+Shift+G");
        assertThat(heading(page, "Groups")).isVisible();
        keyboard.press("Alt+Shift+F");
        assertThat(page.getByLabel("Search", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keyboard.type("Keyboard Group");
        sees(page, "1 result");
        keyboard.tabTo(page.locator("vaadin-grid"));
        // Past the head of the list to its first row, past the row's checkbox, and into the name.
        keyboard.press("Tab");
        keyboard.press("ArrowRight");
        keyboard.press("Space");
        assertThat(heading(page, "Keyboard Group")).isVisible();
        keyboard.tabTo(link(page.locator(".page-tabs"), "Members"));
        keyboard.press("Enter");
        keyboard.tabTo(button(page, "Add members").first());
        keyboard.press("Enter");
        assertThat(dialog(page).getByLabel("Search name or address")).isFocused();
        keyboard.type("kai@journey.example");
        keyboard.tabTo(button(dialog(page), "Create contact and add"));
        keyboard.press("Enter");
        sees(page, "1 member was added to Keyboard Group");
        keyboard.tabTo(button(page, "Allow external senders"));
        keyboard.press("Enter");

        sees(page, "People inside and outside my organisation can send to this group");
    }

    @Test
    void whoSavesLastComparesAndUnsavedChangesAreNotLost(Site site) {
        var first = site.signedIn();
        create(site, first, "Shared Group");
        link(first.locator(".page-tabs"), "General").click();
        assertThat(first.getByLabel("Description")).isVisible();
        var second = site.signedIn();
        second.navigate(first.url());
        second.getByLabel("Description").fill("Who share a group");
        button(second, "Save").click();
        sees(second, "Saved");

        first.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Our Group");
        link(first.locator(".page-tabs"), "Settings").click();
        button(first, "Stay here").click();
        var closing = new ArrayList<String>();
        first.onDialog(question -> {
            closing.add(question.type());
            question.dismiss();
        });
        first.close(new Page.CloseOptions().setRunBeforeUnload(true));
        button(first, "Save").click();
        assertThat(dialog(first)).containsText("Who share a group");
        button(first, "Save what is chosen").click();

        assertThat(heading(first, "Our Group")).isVisible();
        assertThat(first.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Description")))
                .hasValue("Who share a group");
        Assertions.assertThat(closing).containsExactly("beforeunload");
    }

    @Test
    void aMemberWhoIsRemovedForGoodIsAmongTheSuppressionsUntilReleased(Site site) {
        var page = site.signedIn();
        create(site, page, "Leavers");
        button(page, "Add members").first().click();
        dialog(page).getByLabel("Search name or address").fill("lena@journey.example");
        button(page, "Create contact and add").click();
        sees(page, "1 member was added to Leavers");

        page.getByLabel("Select Row").first().check();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Remove"))
                .click();
        var question = dialog(page);
        question.getByLabel("Do not let imports add them again").check();
        question.getByLabel("Reason").fill("Left the partner company");
        button(question, "Remove").click();
        sees(page, "1 member was removed from Leavers");

        site.visit(page, "suppressions");
        sees(page, "Left the partner company");
        button(page, "Release lena@journey.example").click();
        sees(page, "lena@journey.example is released");
    }

    @Test
    void anOwnerIsAddedAndRemoved(Site site) {
        var page = site.signedIn();
        create(site, page, "Owned Group");
        link(page, "Owners and delegates").click();
        button(page, "Add owners").click();
        var picker = dialog(page);
        picker.getByLabel("Search name or address").fill("nora");
        picker.getByText("Nora Winter").first().click();
        button(picker, "Add").click();

        sees(page, "Nora Winter");
        button(page, "Remove Nora Winter as owner").click();
        sees(page, "Nora Winter is no longer an owner");
    }

    @Test
    void enFrancaisUnGroupeEstCreeEtSesMembresAjoutes(Site site) {
        var page = site.signedIn(Browser.options().setLocale("fr-FR"));
        site.visit(page, "groups/new");
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Équipe Lyon");
        for (int step = 0; step < 4; step++) {
            button(page, "Suivant").click();
        }
        button(page, "Créer le groupe").click();
        assertThat(heading(page, "Équipe Lyon")).isVisible();

        button(page, "Ajouter des membres").first().click();
        dialog(page).getByLabel("Rechercher").first().fill("fabien@journey.example");
        button(page, "Créer le contact et l’ajouter").click();

        sees(page, "fabien@journey.example");
    }

    @Test
    void onATelephoneAMemberIsAddedToo(Site site) {
        var page = site.signedIn(Browser.options().setViewportSize(390, 844));
        site.visit(page, "groups", "Adatum Advisers contacts", "Members");
        button(page, "Add members").click();
        dialog(page).getByLabel("Search name or address").fill("tessa@journey.example");
        button(page, "Create contact and add").click();

        sees(page, "1 member was added to Adatum Advisers contacts");
        var widest = page.evaluate("document.documentElement.scrollWidth");
        Assertions.assertThat(widest).isEqualTo(390);
    }

    private static void create(Site site, Page page, String name) {
        site.visit(page, "groups/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        for (int step = 0; step < 4; step++) {
            button(page, "Next").click();
        }
        button(page, "Create group").click();
        assertThat(heading(page, name)).isVisible();
        sees(page, "No members yet");
    }
}
