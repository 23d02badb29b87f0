package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.SmallGroupsTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryReport.Verdict;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

/** Approval, and what large groups ask for: here from three recipients on, five at the most. */
@SmallGroupsTest
class ModerationCheckTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final SmtpAddress STRANGER = SmtpAddress.of("stranger@example.net");

    @Autowired
    private DeliveryCheck check;

    @Autowired
    private TestPolicies policies;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MembershipManagement memberships;

    @Test
    void aModeratedGroupHoldsMessagesForItsModerators() {
        var team = directory.group("Team");
        var moderator = directory.mailbox("Moderator");
        directory.owner(team, directory.mailbox("Owner"));
        policies.moderate(team, moderator);

        assertHeld(directory.mailbox("Grace"), team, moderator);
        assertThat(signedIn(moderator, team).decision().rule()).isEqualTo(DeliveryRule.SENT_BY_MODERATOR);
    }

    @Test
    void withoutModeratorsTheOwnersApprove() {
        var team = directory.group("Team");
        var owner = directory.mailbox("Owner");
        directory.owner(team, owner);
        policies.moderate(team);

        assertHeld(directory.mailbox("Grace"), team, owner);
        assertThat(signedIn(owner, team).decision().rule()).isEqualTo(DeliveryRule.SENT_BY_MODERATOR);
    }

    @Test
    void aStrangerIsNoModerator() {
        var team = directory.group("Team");
        policies.open(team);
        policies.moderate(team, directory.mailbox("Moderator"));

        var report = check.check(DeliveryAttempt.of(STRANGER, false, SmtpAddress.of(team.address())));

        assertThat(report.decision().rule()).isEqualTo(DeliveryRule.MODERATED);
    }

    @Test
    void withNobodyToApproveTheRemedyIsToNameSomebody() {
        var team = directory.group("Team");
        policies.moderate(team);

        assertThat(signedIn(directory.mailbox("Grace"), team).decision().remedies())
                .extracting(Remedy::kind)
                .containsExactly(RemedyKind.NAME_APPROVERS);
    }

    @Test
    void anOwnerWhoDoesNotModerateWaitsAsWell() {
        var team = directory.group("Team");
        var owner = directory.mailbox("Owner");
        var moderator = directory.mailbox("Moderator");
        directory.owner(team, owner);
        policies.moderate(team, moderator);

        assertHeld(owner, team, moderator);
    }

    @Test
    void whoIsOnTheBypassListNeedNotWait() {
        var team = directory.group("Team");
        var inner = directory.group("Inner");
        var grace = directory.mailbox("Grace");
        memberships.add(inner.id(), List.of(grace));
        policies.moderate(team, directory.mailbox("Moderator"));
        policies.change(
                team, policy -> policy.withModeration(policy.moderation().withBypass(List.of(ListedSender.of(inner)))));

        assertThat(signedIn(grace, team).decision().rule()).isEqualTo(DeliveryRule.ON_BYPASS_LIST);
        assertThat(signedIn(directory.mailbox("Alan"), team).verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void listsDecideBeforeModerators() {
        var team = directory.group("Team");
        policies.accept(team, ListedSender.of(directory.mailbox("Alan")));
        policies.moderate(team, directory.mailbox("Moderator"));

        assertThat(signedIn(directory.mailbox("Grace"), team).decision().rule())
                .isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
    }

    @Test
    void tellsWhetherTheSenderHearsOfARefusal() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        policies.open(team);
        policies.moderate(team, directory.mailbox("Moderator"));
        assertThat(isTold(grace, team)).isTrue();

        notify(team, ModerationNotifications.INTERNAL);
        assertThat(isTold(grace, team)).isTrue();
        assertThat(held(check.check(DeliveryAttempt.of(STRANGER, false, SmtpAddress.of(team.address()))))
                        .senderIsTold())
                .isFalse();

        notify(team, ModerationNotifications.NEVER);
        assertThat(isTold(grace, team)).isFalse();
    }

    @Test
    void aNestedModeratedGroupHoldsTheMessageAgainUnlessOneApprovalIsEnough() {
        var outer = directory.group("Outer");
        var inner = directory.group("Inner");
        var grace = directory.mailbox("Grace");
        memberships.add(outer.id(), List.of(inner));
        policies.moderate(outer, directory.mailbox("Moderator"));
        policies.moderate(inner, directory.mailbox("Other moderator"));
        assertThat(signedIn(grace, outer).groups())
                .extracting(delivery -> delivery.decision().rule())
                .containsExactly(DeliveryRule.MODERATED, DeliveryRule.MODERATED);

        policies.change(outer, policy -> {
            var old = policy.moderation();
            return policy.withModeration(
                    new Moderation(true, old.moderators(), old.bypass(), old.notifications(), true));
        });

        assertThat(signedIn(grace, outer).groups())
                .extracting(delivery -> delivery.decision().rule())
                .containsExactly(DeliveryRule.MODERATED, DeliveryRule.APPROVED_ABOVE);
    }

    @Test
    void aLargeGroupWithoutRestrictionsHoldsMessagesOfItsMembersAndRefusesOthers() {
        var member = directory.mailbox("Member");
        var large = directory.group("Large");
        var inner = directory.group("Inner");
        memberships.add(inner.id(), List.of(member, directory.contact("A"), directory.contact("B")));
        memberships.add(large.id(), List.of(inner));
        assertThat(signedIn(directory.mailbox("Other"), large).verdict()).isEqualTo(Verdict.ACCEPTED);

        memberships.add(large.id(), List.of(directory.contact("C")));

        assertThat(held(signedIn(member, large)).rule()).isEqualTo(DeliveryRule.LARGE_GROUP_MODERATED);
        assertThat(signedIn(directory.mailbox("Stranger"), large).decision().rule())
                .isEqualTo(DeliveryRule.NOT_A_MEMBER_OF_LARGE_GROUP);
    }

    @Test
    void anAcceptListReplacesWhatALargeGroupAsksForOtherwise() {
        var large = large(4);
        var grace = directory.mailbox("Grace");
        policies.accept(large, ListedSender.of(grace));

        assertThat(signedIn(grace, large).decision().rule()).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
    }

    @Test
    void theLargerTheGroupTheSmallerTheMessage() {
        var sender = directory.mailbox("Grace");
        assertThat(rule(sender, accepting(large(2), sender), 100 * MEGABYTE)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        var large = accepting(large(3), sender);
        assertThat(rule(sender, large, 25 * MEGABYTE)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        assertThat(rule(sender, large, 25 * MEGABYTE + 1)).isEqualTo(DeliveryRule.MESSAGE_TOO_LARGE);
        var largest = accepting(large(5), sender);
        assertThat(rule(sender, largest, 5 * MEGABYTE)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        assertThat(rule(sender, largest, 5 * MEGABYTE + 1)).isEqualTo(DeliveryRule.MESSAGE_TOO_LARGE);
    }

    private Recipient large(int members) {
        var group = directory.group("Large " + members);
        for (int member = 0; member < members; member++) {
            memberships.add(group.id(), List.of(directory.contact("Member %d of %d".formatted(member, members))));
        }
        return group;
    }

    private Recipient accepting(Recipient group, Recipient sender) {
        policies.accept(group, ListedSender.of(sender));
        return group;
    }

    private void notify(Recipient group, ModerationNotifications notifications) {
        policies.change(group, policy -> {
            var old = policy.moderation();
            return policy.withModeration(new Moderation(true, old.moderators(), old.bypass(), notifications, false));
        });
    }

    private boolean isTold(Recipient sender, Recipient group) {
        return held(signedIn(sender, group)).senderIsTold();
    }

    private void assertHeld(Recipient sender, Recipient group, Recipient approver) {
        assertThat(held(signedIn(sender, group)).approvers()).containsExactly(approver);
    }

    private static HeldForModeration held(DeliveryReport report) {
        return assertThat(report.decision())
                .asInstanceOf(type(HeldForModeration.class))
                .actual();
    }

    private DeliveryRule rule(Recipient sender, Recipient group, long bytes) {
        return check.check(new DeliveryAttempt(
                        SmtpAddress.of(sender.address()), true, SmtpAddress.of(group.address()), bytes, false))
                .decision()
                .rule();
    }

    private DeliveryReport signedIn(Recipient sender, Recipient group) {
        return check.check(DeliveryAttempt.of(SmtpAddress.of(sender.address()), true, SmtpAddress.of(group.address())));
    }
}
