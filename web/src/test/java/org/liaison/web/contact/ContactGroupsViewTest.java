package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.GroupOfMember;
import org.liaison.membership.MembershipSearch;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.OriginsDialog;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.RemovalDialog;
import org.liaison.web.component.Times;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ContactGroupsViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private SenderPolicyManagement policies;

    @Autowired
    private DistributionGroupSearch groups;

    @Test
    void addsTheContactToSeveralGroupsAtOnce() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.group("Engineers");
        directory.group("Poets");
        navigate(ContactGroupsView.class, SampleDirectory.route(ada));

        findButton().withText("Add to groups").click();
        pickerGrid().select(0);
        pickerGrid().select(1);
        findButton().withText("Add").click();

        assertThat(memberships.groupsOf(ada.id()))
                .extracting(group -> group.group().displayName())
                .containsExactly("Engineers", "Poets");
        assertThat(findGrid(GroupOfMember.class).size()).isEqualTo(2);
    }

    @Test
    void saysWhyAContactCannotJoinAMicrosoft365Group() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.group(RecipientKind.MICROSOFT_365_GROUP, "Team");
        navigate(ContactGroupsView.class, SampleDirectory.route(ada));

        findButton().withText("Add to groups").click();
        pickerGrid().select(0);
        findButton().withText("Add").click();

        assertThat(find(RecipientPicker.class).exists()).isTrue();
        assertThat(findSpan().withClassName("problem").component().getText()).contains("takes guests");
    }

    @Test
    void takesTheContactOutOfAGroupAndBack() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.member(directory.group("Engineers"), ada);
        navigate(ContactGroupsView.class, SampleDirectory.route(ada));

        action("Remove from").click();
        findButton()
                .withText("Remove")
                .inside(find(RemovalDialog.class).single())
                .click();
        assertThat(memberships.groupsOf(ada.id())).isEmpty();

        findButton().withText("Undo").click();
        assertThat(memberships.groupsOf(ada.id())).hasSize(1);
    }

    @Test
    void saysWhyTheContactIsInAGroup() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.member(directory.group("Engineers"), ada);
        navigate(ContactGroupsView.class, SampleDirectory.route(ada));

        action("Why").click();

        assertThat(find(OriginsDialog.class).single().getElement().getTextRecursively())
                .contains("Added by hand");
    }

    @Test
    void saysForEachGroupWhetherTheContactCanWriteToItAndWhy() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        var closed = directory.group("Closed");
        var open = directory.group("Open");
        directory.member(closed, ada);
        directory.member(open, ada);
        policies.correct(
                open.id(),
                groups.byId(open.id()).orElseThrow().version(),
                SenderPolicy.OF_NEW_GROUP.withRequireSenderAuthentication(false));

        navigate(ContactGroupsView.class, SampleDirectory.route(ada));

        assertThat(mayWrite(0)).contains("No", "Only inside senders");
        assertThat(mayWrite(1)).isEqualTo("Yes");
    }

    private String mayWrite(int row) {
        return findGrid(GroupOfMember.class)
                .getCellComponent(row, "may-write")
                .getElement()
                .getTextRecursively();
    }

    @Test
    void addsToGroupsUpToADayAndTakesThatBack() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.group("Engineers");
        navigate(ContactGroupsView.class, SampleDirectory.route(ada));
        findButton().withText("Add to groups").click();
        pickerGrid().select(0);
        find(DatePicker.class).single().setValue(Times.today().plusDays(3));
        findButton().withText("Add").click();
        assertThat(memberships.groupsOf(ada.id()))
                .extracting(GroupOfMember::endsOn)
                .containsExactly(Times.today().plusDays(3));

        test((Button) findGrid(GroupOfMember.class).getCellComponent(0, "end")).click();
        findButton().withText("No end").inside(find(Dialog.class).single()).click();
        findButton().withText("Save").click();
        assertThat(memberships.groupsOf(ada.id()))
                .extracting(GroupOfMember::endsOn)
                .containsOnlyNulls();
    }

    @Test
    void showsGroupsThatReachTheContactThroughOthers() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        var engineers = directory.group("Engineers");
        directory.member(engineers, ada);
        directory.member(directory.group("Everybody"), engineers);

        navigate(ContactGroupsView.class, SampleDirectory.route(ada));

        assertThat(findGrid(GroupOfMember.class).size()).isEqualTo(1);
        assertThat(find(IndirectGroups.class).single().getElement().getTextRecursively())
                .contains("Everybody", "through Engineers");
    }

    private com.vaadin.flow.component.grid.GridLocator<Recipient> pickerGrid() {
        return findGrid(Recipient.class).inside(find(RecipientPicker.class).single());
    }

    private ButtonTester<Button> action(String label) {
        return test(findGrid(GroupOfMember.class)
                .getCellComponent(0, "actions")
                .getChildren()
                .map(Button.class::cast)
                .filter(button -> button.getAriaLabel().orElseThrow().startsWith(label))
                .findFirst()
                .orElseThrow());
    }
}
