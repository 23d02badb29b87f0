package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBarLocator;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSummary;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.GroupOfMembers;
import org.liaison.membership.MemberSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ContactBulkActionsTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private MemberSearch members;

    @Autowired
    private DistributionGroupSearch groups;

    private Recipient ada;
    private Recipient bob;

    @BeforeEach
    void twoContacts() {
        ada = directory.contact("Ada", "ada@example.org");
        bob = directory.contact("Bob", "bob@example.org");
    }

    @Test
    void nothingCanBeDoneWhileNobodyIsChosen() {
        navigate(ContactListView.class);

        assertThat(findSpan().withText("None selected").exists()).isTrue();
        assertThat(actions().component().getItems()).noneMatch(item -> item.isEnabled());
    }

    @Test
    void allResultsAreChosenWithOneClick() {
        navigate(ContactListView.class);

        findButton().withText("Select all 2").click();

        assertThat(findSpan().withText("2 selected").exists()).isTrue();
        findButton().withText("Clear selection").click();
        assertThat(findSpan().withText("None selected").exists()).isTrue();
    }

    @Test
    void contactsJoinAGroupAfterAPreviewAndTheGroupIsOpenedToThem() {
        var team = directory.group("Team");
        directory.member(team, ada);
        chooseAll("Add to groups");

        var picker = findGrid(Recipient.class).inside(findDialog());
        picker.select(0);
        findButton().withText("Preview").click();

        assertThat(findListItem()
                        .withText("Team: 1 joins, 1 is a member already")
                        .exists())
                .isTrue();
        findCheckbox().withLabel("Allow external senders to email this group").click();
        findButton().withText("Add").click();

        assertThat(members.count(team.id(), "")).isEqualTo(2);
        assertThat(requiresAuthentication(team)).isFalse();

        findButton().withText("Undo").click();
        assertThat(members.count(team.id(), "")).isEqualTo(1);
        assertThat(requiresAuthentication(team)).isTrue();
    }

    @Test
    void contactsLeaveTheGroupsThatAreChosenAndComeBack() {
        var team = directory.group("Team");
        directory.member(team, ada);
        directory.member(team, bob);
        chooseAll("Remove from groups");

        findButton().withText("Remove").click();
        assertThat(members.count(team.id(), "")).isEqualTo(2);

        findMultiSelectComboBox(GroupOfMembers.class).withLabel("Groups").selectItem("Team (2 members)");
        findButton().withText("Remove").click();

        assertThat(members.count(team.id(), "")).isZero();
        findButton().withText("Undo").click();
        assertThat(members.count(team.id(), "")).isEqualTo(2);
    }

    @Test
    void aFieldIsSetForAllAndSetBack() {
        chooseAll("Set a field");
        assertThat(findListItem().withText("Nothing (2 contacts)").exists()).isTrue();

        findTextField().withLabel("New value").setValue("Engines");
        findButton().withText("Set").click();

        assertThat(company(ada.id())).isEqualTo("Engines");
        findButton().withText("Undo").click();
        assertThat(company(ada.id())).isNull();
    }

    @Test
    void aValueThatIsTooLongIsRefusedNextToTheField() {
        chooseAll("Set a field");

        findTextField().withLabel("New value").component().setMaxLength(10_000);
        findTextField().withLabel("New value").component().setValue("x".repeat(600));
        findButton().withText("Set").click();

        assertThat(findTextField().withLabel("New value").component().getErrorMessage())
                .isEqualTo("At most 512 characters.");
        assertThat(company(ada.id())).isNull();
    }

    @Test
    void contactsAreHiddenAndShownAgain() {
        chooseAll("Hide");
        findButton().withText("Change 2 contacts").click();

        assertThat(contacts.byId(ada.id()).orElseThrow().details().hidden()).isTrue();
        findButton().withText("Undo").click();
        assertThat(contacts.byId(ada.id()).orElseThrow().details().hidden()).isFalse();
    }

    @Test
    void contactsAreDeletedAfterSayingWhichGroupsTheyLeaveAndComeBack() {
        var team = directory.group("Team");
        directory.member(team, ada);
        chooseAll("Delete");

        assertThat(findListItem().withText("Team (1 member)").exists()).isTrue();
        findButton().withText("Delete").click();

        assertThat(findGrid(MailContactSummary.class).size()).isZero();
        findButton().withText("Undo").click();
        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(2);
    }

    @Test
    void theDeletedAreRestoredTogether() {
        chooseAll("Delete");
        findButton().withText("Delete").click();
        UI.getCurrentOrThrow().navigate(ContactListView.class, QueryParameters.of("deleted", ""));

        choose(List.of("Ada", "Bob"), "Restore");

        assertThat(findGrid(MailContactSummary.class).size()).isZero();
        assertThat(contacts.byId(bob.id()).orElseThrow().deletedAt()).isNull();
    }

    private void chooseAll(String action) {
        navigate(ContactListView.class);
        choose(List.of("Ada", "Bob"), action);
    }

    private void choose(List<String> names, String action) {
        var grid = findGrid(MailContactSummary.class).component();
        assertThat(findGrid(MailContactSummary.class).size()).isEqualTo(names.size());
        for (int row = 0; row < names.size(); row++) {
            grid.asMultiSelect().select(findGrid(MailContactSummary.class).getRow(row));
        }
        actions().clickItem(action);
    }

    private MenuBarLocator actions() {
        return findMenuBar().withAttribute("aria-label", "Actions for the selection");
    }

    private @Nullable String company(RecipientId id) {
        return contacts.byId(id).orElseThrow().details().get(ContactField.COMPANY);
    }

    private boolean requiresAuthentication(Recipient group) {
        return groups.byId(group.id()).orElseThrow().details().requireSenderAuthentication();
    }
}
