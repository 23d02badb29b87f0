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

    @Test
    void whoeverIsNotListedYetIsCreatedWhileAddingMembers(Site site) {
        var page = site.signedIn();
        create(site, page, "Short Way");

        button(page, "Add members").first().click();
        dialog(page).getByLabel("Search name or address").fill("sonja@journey.example");
        button(page, "Create contact and add").click();
        button(page, "Allow external senders").click();

        sees(page, "sonja@journey.example");
        sees(page, "People inside and outside my organisation can send to this group");
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
        org.assertj.core.api.Assertions.assertThat(widest).isEqualTo(390);
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
