package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.SmallGroupsTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@SmallGroupsTest
class RemedyApplicationTest {

    private static final SmtpAddress STRANGER = SmtpAddress.of("stranger@example.net");

    @Autowired
    private RemedyApplication application;

    @Autowired
    private DeliveryCheck check;

    @Autowired
    private TestPolicies policies;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MembershipManagement management;

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private DistributionGroupManagement groupManagement;

    @Autowired
    private GroupSettingsManagement settings;

    @Autowired
    private RecipientSearch recipients;

    @Test
    void makesAMemberOfWhoeverWritesToAGroupThatOnlyMembersCanWriteTo() {
        var team = large();
        directory.owner(team, directory.mailbox("Owner"));
        var attempt = DeliveryAttempt.of(address(directory.mailbox("Grace")), true, address(team));
        var refused = check.check(attempt).decision();
        assertThat(refused.remedies()).extracting(Remedy::kind).containsExactly(RemedyKind.ADD_AS_MEMBER);

        application.apply(refused.remedies());

        assertThat(check.check(attempt).decision().rule()).isEqualTo(DeliveryRule.LARGE_GROUP_MODERATED);
    }

    @Test
    void listsAStrangerWhoBecomesAMember() {
        var team = directory.group("Team");

        application.apply(List.of(new Remedy(RemedyKind.ADD_AS_MEMBER, team, ListedSender.of(STRANGER))));

        assertThat(recipients.byAddress(STRANGER.key())).get().satisfies(stranger -> {
            assertThat(stranger.kind()).isEqualTo(RecipientKind.MAIL_CONTACT);
            assertThat(memberships.members(List.of(team.id()))).containsExactly(stranger);
        });
    }

    @Test
    void makesAStrangerAGuestWhereContactsCannotJoin() {
        var team = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Project");

        application.apply(List.of(new Remedy(RemedyKind.ADD_AS_MEMBER, team, ListedSender.of(STRANGER))));

        assertThat(recipients.byAddress(STRANGER.key()))
                .get()
                .extracting(Recipient::kind)
                .isEqualTo(RecipientKind.GUEST);
    }

    @Test
    void letsAGroupBeABccRecipientAgain() {
        var team = directory.group("Team");
        settings.correct(
                team.id(),
                policies.version(team),
                settings.ofGroup(team.id()).orElseThrow().withBccBlocked(true));

        application.apply(List.of(Remedy.of(RemedyKind.ALLOW_BCC, team)));

        assertThat(settings.ofGroup(team.id()).orElseThrow().bccBlocked()).isFalse();
    }

    @Test
    void namesModeratorsBesideThoseThereAre() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        var alan = directory.mailbox("Alan");
        policies.moderate(team, grace);

        application.nameModerators(team.id(), List.of(grace, alan));

        assertThat(policies.of(team).moderation().moderators()).containsExactlyInAnyOrder(grace, alan);
        assertThat(policies.of(team).moderation().enabled()).isTrue();
    }

    @Test
    void leavesAGroupAloneThatWasDeletedMeanwhile() {
        var team = directory.group("Team");
        groupManagement.delete(team.id());

        assertThatThrownBy(() -> application.apply(List.of(Remedy.of(RemedyKind.ALLOW_EXTERNAL_SENDERS, team))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(groups.byId(team.id()).orElseThrow().details().requireSenderAuthentication())
                .isTrue();
    }

    /** Larger than groups may be without somebody who says who can write to them. */
    private Recipient large() {
        var team = directory.group("Team");
        management.add(
                team.id(),
                List.of(
                        directory.mailbox("A"),
                        directory.mailbox("B"),
                        directory.mailbox("C"),
                        directory.mailbox("D")));
        return team;
    }

    private static SmtpAddress address(Recipient recipient) {
        return SmtpAddress.of(recipient.address());
    }
}
