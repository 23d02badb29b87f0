package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liaison.SmallGroupsTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupBulkEdit;
import org.liaison.group.GroupLimitException;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.SenderPolicyNotAllowedException.Reason;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@SmallGroupsTest
class SenderPolicyManagementTest {

    @Autowired
    private SenderPolicyManagement management;

    @Autowired
    private TestPolicies policies;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailboxManagement mailboxes;

    @Autowired
    private DistributionGroupBulkEdit bulk;

    @Autowired
    private AuditSearch audit;

    @Test
    void aNewGroupIsClosedToOutsideSendersAndAsksNothingElse() {
        assertThat(policies.of(directory.group("Team"))).isEqualTo(SenderPolicy.OF_NEW_GROUP);
    }

    @Test
    void keepsEverythingThatWasSaid() {
        var team = directory.group("Team");
        var policy = new SenderPolicy(
                false,
                List.of(
                        ListedSender.of(directory.contact("Zoe")),
                        ListedSender.parse("Ada@example.net"),
                        ListedSender.parse("example.com"),
                        ListedSender.of(directory.group("Friends"))),
                List.of(ListedSender.of(directory.mailbox("Grace"))),
                new Moderation(
                        true,
                        List.of(directory.mailbox("Alan"), directory.mailbox("Bea")),
                        List.of(ListedSender.of(directory.guest("Guest"))),
                        ModerationNotifications.INTERNAL,
                        true));

        policies.change(team, _ -> policy);

        assertThat(policies.of(team)).isEqualTo(policy);
        assertThat(policies.version(team)).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfALineThatStays() {
        var team = directory.group("Team");
        var first = ListedSender.parse("one@example.net");
        var second = ListedSender.parse("two@example.net");
        policies.accept(team, first, second);

        policies.accept(team, ListedSender.parse("three@example.net"), second);

        assertThat(policies.of(team).accepted())
                .containsExactly(second, ListedSender.parse("three@example.net"))
                .doesNotContain(first);
    }

    @Test
    void tellsTheAuditLogWhatDiffers() {
        var team = directory.group("Team");

        policies.change(
                team,
                policy -> policy.withRequireSenderAuthentication(false)
                        .withRejected(List.of(ListedSender.of(directory.contact("Ada")))));

        var entry = newest(team);
        assertThat(entry.action()).isEqualTo(AuditAction.SENDER_POLICY_CHANGED);
        assertThat(entry.before()).isEqualTo("{\"requireSenderAuthentication\": true}");
        assertThat(entry.after())
                .isEqualTo(
                        "{\"rejectedSenders\": [\"Ada <ada@example.org>\"], \"requireSenderAuthentication\": false}");
    }

    @Test
    void whatIsTheSameAlreadyIsNoChange() {
        var team = directory.group("Team");

        policies.change(team, policy -> policy);

        assertThat(policies.version(team)).isZero();
        assertThat(newest(team).action()).isEqualTo(AuditAction.GROUP_CREATED);
    }

    @Test
    void refusesAChangeToAVersionThatIsGone() {
        var team = directory.group("Team");
        var seen = policies.of(team);
        policies.open(team);

        assertThatThrownBy(() -> management.correct(team.id(), 0, seen.withRejected(List.of())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(policies.of(team).requireSenderAuthentication()).isFalse();
    }

    @Test
    void refusesModeratorsThatAreNoMailboxes() {
        var team = directory.group("Team");

        assertRefused(() -> policies.moderate(team, directory.contact("Ada")), Reason.MODERATOR_NOT_A_MAILBOX);
        assertRefused(() -> policies.moderate(team, directory.group("Others")), Reason.MODERATOR_NOT_A_MAILBOX);
    }

    @Test
    void takesTenModeratorsAndNotEleven() {
        var team = directory.group("Team");
        var eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> directory.mailbox("Moderator " + number))
                .toArray(Recipient[]::new);

        policies.moderate(team, List.of(eleven).subList(0, 10).toArray(Recipient[]::new));

        assertThat(policies.of(team).moderation().moderators()).hasSize(10);
        assertRefused(() -> policies.moderate(team, eleven), Reason.TOO_MANY_MODERATORS);
    }

    @Test
    void onlyASecurityGroupNeedsAModerator() {
        var security = directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Security");

        assertRefused(() -> policies.moderate(security), Reason.MODERATOR_MISSING);

        policies.moderate(security, directory.mailbox("Grace"));
        policies.moderate(directory.group("Team"));
        assertThat(policies.of(security).moderation().enabled()).isTrue();
    }

    @Test
    void refusesSomebodyWhoIsGoneButKeepsWhoWasListedBefore() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        var bob = directory.contact("Bob");
        policies.accept(team, ListedSender.of(ada));
        contacts.delete(ada.id());
        contacts.delete(bob.id());

        policies.open(team);

        assertThat(policies.of(team).accepted()).containsExactly(new ListedSender.Listed(ada, true));
        assertRefused(() -> policies.reject(team, ListedSender.of(bob)), Reason.RECIPIENT_GONE);
        contacts.restore(ada.id());
        assertThat(policies.of(team).accepted()).containsExactly(ListedSender.of(ada));
    }

    @Test
    void aModeratorWhoIsDeletedModeratesNothing() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        policies.moderate(team, grace);

        mailboxes.delete(grace.id());

        assertThat(policies.of(team).moderation().moderators()).isEmpty();
    }

    @Test
    void aLargeGroupIsOpenedOnlyWithModerationOrAnAcceptList() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.contact("A"), directory.contact("B"), directory.contact("C")));
        assertThatThrownBy(() -> policies.open(team))
                .asInstanceOf(type(GroupLimitException.class))
                .satisfies(refusal ->
                        assertThat(refusal.reason()).isEqualTo(GroupLimitException.Reason.TOO_LARGE_TO_BE_OPEN));
    }

    @Test
    void moderationOpensALargeGroupAndGoesNoMore() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.contact("A"), directory.contact("B"), directory.contact("C")));
        policies.moderate(team, directory.mailbox("Grace"));

        assertThat(bulk.setRequireSenderAuthentication(List.of(team.id()), false)
                        .tooLarge())
                .isEmpty();
        memberships.add(team.id(), List.of(directory.contact("D")));

        assertThatThrownBy(() -> policies.change(team, policy -> policy.withModeration(Moderation.OFF)))
                .isInstanceOf(GroupLimitException.class);
    }

    @Test
    void anAcceptListOpensALargeGroup() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.contact("A"), directory.contact("B"), directory.contact("C")));

        policies.change(
                team,
                policy -> policy.withRequireSenderAuthentication(false)
                        .withAccepted(List.of(ListedSender.parse("example.org"))));

        assertThat(policies.of(team).requireSenderAuthentication()).isFalse();
    }

    private AuditEntry newest(Recipient group) {
        return audit.ofGroup(group.id().value(), 10).getFirst();
    }

    private static void assertRefused(ThrowingCallable change, Reason reason) {
        assertThatThrownBy(change)
                .asInstanceOf(type(SenderPolicyNotAllowedException.class))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
