package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.GridLocator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.EffectiveMember;
import org.liaison.membership.Member;
import org.liaison.membership.MemberSearch;
import org.liaison.policy.Moderation;
import org.liaison.policy.ModerationNotifications;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyManagement;
import org.liaison.policy.SenderPolicySearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.suppression.Suppression;
import org.liaison.suppression.SuppressionSearch;
import org.liaison.web.component.OriginsDialog;
import org.liaison.web.component.PreviewDialog;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.RemovalDialog;
import org.liaison.web.component.Times;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GroupMembersViewTest extends SpringBrowserlessTest implements Locators {

    private static final LocalDate END = Times.today().plusDays(10);

    @Autowired
    private SenderPolicyManagement policies;

    @Autowired
    private SenderPolicySearch groupPolicies;

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MemberSearch memberSearch;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private SuppressionSearch suppressions;

    @Test
    void namesModeratorsWhereNobodyApproves() {
        var erik = directory.mailbox("Erik");
        var engineers = directory.group("Engineers");
        policies.correct(
                engineers.id(),
                0,
                SenderPolicy.OF_NEW_GROUP.withModeration(
                        new Moderation(true, List.of(), List.of(), ModerationNotifications.ALWAYS, false)));
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));
        assertThat(find(DeliveryWarnings.class).single().getElement().getTextRecursively())
                .contains("neither moderators nor owners");

        findButton().withText("Add moderators").click();
        var picker = find(RecipientPicker.class).single();
        findGrid(Recipient.class).inside(picker).select(0);
        findButton().inside(picker).withText("Save").click();

        assertThat(find(DeliveryWarnings.class).exists()).isFalse();
        assertThat(groupPolicies
                        .ofGroup(engineers.id())
                        .orElseThrow()
                        .moderation()
                        .moderators())
                .containsExactly(erik);
    }

    @Test
    void searchNarrowsTheMembers() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        directory.member(engineers, directory.mailbox("Erik"));

        navigate(GroupMembersView.class, SampleDirectory.route(engineers));
        findTextField().withAriaLabel("Search").setValue("lovel");

        assertThat(findGrid(Member.class).size()).isEqualTo(1);
    }

    @Test
    void addsSeveralKindsOfRecipientsTogether() {
        directory.contact("Ada Lovelace", "ada@example.org");
        directory.mailbox("Erik");
        var engineers = directory.group("Engineers");
        open(engineers);

        pick("Ada Lovelace", "Erik");
        save();

        assertThat(members(engineers)).containsExactly("Ada Lovelace", "Erik");
        assertThat(find(RecipientPicker.class).exists()).isFalse();
    }

    @Test
    void warnsThatExternalMembersCannotWriteToAClosedGroupAndOpensIt() {
        directory.contact("Ada Lovelace", "ada@example.org");
        var engineers = directory.group("Engineers");
        open(engineers);
        pick("Ada Lovelace");
        save();

        findButton().withText("Allow external senders").click();

        assertThat(groups.byId(engineers.id()).orElseThrow().details().requireSenderAuthentication())
                .isFalse();
    }

    @Test
    void doesNotWarnOfMembersFromInside() {
        directory.mailbox("Erik");
        var engineers = directory.group("Engineers");
        open(engineers);

        pick("Erik");
        save();

        assertThat(findButton().withText("Allow external senders").exists()).isFalse();
    }

    @Test
    void aMicrosoft365GroupTakesAContactAsGuest() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        var team = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Team");
        open(team);
        pick("Ada Lovelace");
        save();
        assertThat(problem()).contains("takes guests");
        assertThat(members(team)).isEmpty();

        findConfirmDialog().confirm();

        assertThat(memberSearch.page(team.id(), "", 0, 10))
                .extracting(Member::recipient)
                .containsExactly(new Recipient(ada.id(), RecipientKind.GUEST, "Ada Lovelace", "ada@example.org"));
    }

    @Test
    void anAddressNobodyHasBecomesAContactAndAMember() {
        var engineers = directory.group("Engineers");
        open(engineers);
        findTextField().inside(picker()).setValue("new@example.org");

        findButton().withText("Create contact and add").click();

        assertThat(members(engineers)).containsExactly("new@example.org");
    }

    @Test
    void refusesAGroupThatContainsThisOne() {
        var engineers = directory.group("Engineers");
        var everybody = directory.group("Everybody");
        directory.member(everybody, engineers);
        open(engineers);

        pick("Everybody");
        save();

        assertThat(problem()).contains("contain itself");
        assertThat(members(engineers)).isEmpty();
    }

    @Test
    void membersCannotBePickedAgain() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        open(engineers);

        pickerGrid().clickRow(0);

        assertThat(pickerGrid().getSelected()).isEmpty();
    }

    @Test
    void removesThoseWhoWereChosenAndTakesThemBack() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        directory.member(engineers, directory.contact("Charles Babbage", "charles@example.org"));
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));

        findGrid(Member.class).select(0);
        action("Remove");
        confirmRemoval();
        assertThat(members(engineers)).containsExactly("Charles Babbage");
        assertThat(suppressions.count()).isZero();

        findButton().withText("Undo").click();
        assertThat(members(engineers)).containsExactly("Ada Lovelace", "Charles Babbage");
    }

    @Test
    void suppressesARemovedMemberForAReasonAndTakesThatBackToo() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));
        findGrid(Member.class).select(0);
        action("Remove");
        find(Checkbox.class, find(RemovalDialog.class).single()).single().setValue(true);

        confirmRemoval();
        assertThat(members(engineers)).containsExactly("Ada Lovelace");

        findTextField().withLabel("Reason").setValue("Left the partner");
        confirmRemoval();
        assertThat(members(engineers)).isEmpty();
        assertThat(suppressions.page(0, 10))
                .extracting(Suppression::address, Suppression::group, Suppression::reason)
                .containsExactly(tuple("ada@example.org", engineers.id(), "Left the partner"));

        findButton().withText("Undo").click();
        assertThat(members(engineers)).containsExactly("Ada Lovelace");
        assertThat(suppressions.count()).isZero();
    }

    @Test
    void saysWhyAMemberIsInTheGroup() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));

        test((Button) findGrid(Member.class).getCellComponent(0, "why")).click();

        var dialog = find(OriginsDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Why is Ada Lovelace in Engineers?");
        assertThat(dialog.getElement().getTextRecursively()).contains("Added by hand", "by admin");
    }

    @Test
    void addsMembersUpToADayAndTakesThatBack() {
        directory.mailbox("Erik");
        var engineers = directory.group("Engineers");
        open(engineers);
        pick("Erik");
        find(DatePicker.class).single().setValue(END);
        save();
        assertThat(memberSearch.page(engineers.id(), "", 0, 10))
                .extracting(Member::endsOn)
                .containsExactly(END);

        findButton().withText("Undo").click();
        assertThat(members(engineers)).isEmpty();
    }

    @Test
    void setsTheEndOfSeveralMembershipsAndTakesItBack() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        directory.member(engineers, directory.contact("Charles Babbage", "charles@example.org"));
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));
        findButton().withText("Select all 2").click();

        action("Set end date");
        find(DatePicker.class).single().setValue(END);
        findButton().withText("Save").click();
        assertThat(memberSearch.page(engineers.id(), "", 0, 10))
                .extracting(Member::endsOn)
                .containsExactly(END, END);

        findButton().withText("Undo").click();
        assertThat(memberSearch.page(engineers.id(), "", 0, 10))
                .extracting(Member::endsOn)
                .containsOnlyNulls();
    }

    @Test
    void changesTheEndOfAMembershipWhereItStands() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));

        test((Button) findGrid(Member.class).getCellComponent(0, "end")).click();
        findButton().withText("In 90 days").click();
        findButton().withText("Save").click();

        assertThat(memberSearch.page(engineers.id(), "", 0, 10))
                .extracting(Member::endsOn)
                .containsExactly(Times.today().plusDays(90));
    }

    @Test
    void noMembershipEndsOnADayThatIsOver() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));

        test((Button) findGrid(Member.class).getCellComponent(0, "end")).click();
        find(DatePicker.class).single().setValue(Times.today().minusDays(1));
        findButton().withText("Save").click();

        assertThat(find(DatePicker.class).single().isInvalid()).isTrue();
        assertThat(memberSearch.page(engineers.id(), "", 0, 10))
                .extracting(Member::endsOn)
                .containsOnlyNulls();
    }

    @Test
    void copiesTheMembersOfAnotherGroupAndTakesThatBack() {
        var engineers = directory.group("Engineers");
        var poets = directory.group("Poets");
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.member(engineers, ada);
        directory.member(poets, ada);
        directory.member(poets, directory.contact("Byron", "byron@example.org"));
        directory.member(poets, engineers);
        navigate(GroupMembersView.class, SampleDirectory.route(engineers));

        findButton().withText("Add from a group").click();
        pick("Poets");
        findButton().withText("Preview").click();
        assertThat(find(PreviewDialog.class).single().getElement().getTextRecursively())
                .contains("Poets: 1 joins, 1 is a member already, 1 cannot join");
        findButton().withText("Add 1 member").click();
        assertThat(members(engineers)).containsExactly("Ada Lovelace", "Byron");

        findButton().withText("Undo").click();
        assertThat(members(engineers)).containsExactly("Ada Lovelace");
    }

    @Test
    void showsEverybodyWhomTheGroupsMailReachesAndThroughWhichGroups() {
        var everybody = directory.group("Everybody");
        var engineers = directory.group("Engineers");
        directory.member(everybody, engineers);
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));
        navigate(EffectiveMembersView.class, SampleDirectory.route(everybody));

        var grid = findGrid(EffectiveMember.class);
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getRow(0).through()).containsExactly(engineers);

        findTextField().withAriaLabel("Search").setValue("babbage");
        assertThat(findGrid(EffectiveMember.class).size()).isZero();
    }

    @Test
    void writesTheMembersOnOnePlainPage() {
        var everybody = directory.group("Everybody");
        var engineers = directory.group("Engineers");
        directory.member(everybody, engineers);
        directory.member(engineers, directory.contact("Ada <b>Lovelace</b>", "ada@example.org"));

        navigate(MembersPrintView.class, SampleDirectory.route(engineers));

        var table = find(Html.class).single().getElement().getOuterHTML();
        assertThat(table).contains("ada@example.org", "Ada &lt;b&gt;Lovelace");
    }

    private void action(String name) {
        findMenuBar().withAttribute("aria-label", "Actions for the selection").clickItem(name);
    }

    private void confirmRemoval() {
        findButton()
                .withText("Remove")
                .inside(find(RemovalDialog.class).single())
                .click();
    }

    private void open(Recipient group) {
        navigate(GroupMembersView.class, SampleDirectory.route(group));
        findButton().withText("Add members").click();
    }

    private void pick(String... names) {
        for (var name : names) {
            var hits = pickerGrid();
            for (int row = 0; row < hits.size(); row++) {
                if (hits.getRow(row).displayName().equals(name)) {
                    hits.clickRow(row);
                }
            }
        }
    }

    private void save() {
        findButton().withText("Save").inside(picker()).click();
    }

    private String problem() {
        return findSpan().withClassName("problem").component().getText();
    }

    private RecipientPicker picker() {
        return find(RecipientPicker.class).single();
    }

    private GridLocator<Recipient> pickerGrid() {
        return findGrid(Recipient.class).inside(picker());
    }

    private Iterable<String> members(Recipient group) {
        return names(group.id());
    }

    private Iterable<String> names(RecipientId group) {
        return memberSearch.page(group, "", 0, 10).stream()
                .map(member -> member.recipient().displayName())
                .toList();
    }
}
