package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.DeliveryDecision.Accepted;
import org.liaison.policy.DeliveryDecision.Rejected;
import org.liaison.policy.DeliveryReport.Verdict;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class DeliveryCheckTest {

    private static final SmtpAddress STRANGER = SmtpAddress.of("stranger@example.net");

    @Autowired
    private DeliveryCheck check;

    @Autowired
    private RemedyApplication application;

    @Autowired
    private TestPolicies policies;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private GroupSettingsManagement settings;

    @Test
    void aNewGroupTakesMailOfSignedInUsersOnly() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");

        assertThat(signedIn(directory.mailbox("Grace"), team)).isEqualTo(DeliveryRule.NO_RESTRICTION);
        assertThat(outside(STRANGER, team)).isEqualTo(DeliveryRule.EXTERNAL_SENDER);
        assertThat(outside(ada, team)).isEqualTo(DeliveryRule.EXTERNAL_SENDER);
        assertThat(signedIn(ada, team)).isEqualTo(DeliveryRule.EXTERNAL_SENDER);
    }

    @Test
    void anInternalAddressProvesNothingWithoutSigningIn() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");

        var report = check.check(DeliveryAttempt.of(address(grace), false, address(team)));

        assertThat(report.decision().rule().ndrCode()).isEqualTo("5.7.133");
        assertThat(report.sender().standing()).isEqualTo(Sender.Standing.UNPROVEN);
        assertThat(report.decision().remedies()).extracting(Remedy::kind).containsExactly(RemedyKind.SIGN_IN);
    }

    @Test
    void whoOnlyClaimsAnInternalAddressPassesNoListButIsHeldBackByOne() {
        var grace = directory.mailbox("Grace");
        var open = directory.group("Open");
        policies.open(open);
        policies.accept(open, ListedSender.of(grace), ListedSender.parse("corp.example"));
        var moderated = directory.group("Moderated");
        policies.open(moderated);
        policies.moderate(moderated, grace);
        var rejecting = directory.group("Rejecting");
        policies.open(rejecting);
        policies.reject(rejecting, ListedSender.of(grace));

        assertThat(outside(grace, open)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
        assertThat(outside(grace, moderated)).isEqualTo(DeliveryRule.MODERATED);
        assertThat(outside(grace, rejecting)).isEqualTo(DeliveryRule.ON_REJECT_LIST);
        assertThat(signedIn(grace, open)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
    }

    @Test
    void signingInProvesOnlyTheAddressOfAMailbox() {
        var team = directory.group("Team");
        var nobody = SmtpAddress.of("nobody@corp.example");

        assertThat(rule(new DeliveryAttempt(nobody, true, address(team), 0, false)))
                .isEqualTo(DeliveryRule.EXTERNAL_SENDER);
        assertThat(signedIn(directory.group("Others"), team)).isEqualTo(DeliveryRule.EXTERNAL_SENDER);
    }

    @Test
    void aMailContactIsExternalEvenOnTheAcceptList() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        policies.accept(team, ListedSender.of(ada));

        var decision = check.check(DeliveryAttempt.of(address(ada), false, address(team)))
                .decision();

        assertThat(decision.rule()).isEqualTo(DeliveryRule.EXTERNAL_SENDER);
        assertThat(decision.remedies()).containsExactly(new Remedy(RemedyKind.ALLOW_EXTERNAL_SENDERS, team, null));
    }

    @Test
    void theRemediesLetTheMessageThrough() {
        var team = directory.group("Team");
        policies.accept(team, ListedSender.of(directory.mailbox("Grace")));
        policies.reject(team, ListedSender.parse("example.net"));
        var attempt = DeliveryAttempt.of(STRANGER, false, address(team));

        var refused = check.check(attempt).decision();
        application.apply(refused.remedies());

        assertThat(refused.remedies())
                .extracting(Remedy::kind)
                .containsExactly(
                        RemedyKind.ALLOW_EXTERNAL_SENDERS,
                        RemedyKind.REMOVE_FROM_REJECT_LIST,
                        RemedyKind.ADD_TO_ACCEPT_LIST);
        assertThat(check.check(attempt).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void anAcceptListKeepsOutWhoeverIsNotOnIt() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        var grace = directory.mailbox("Grace");
        policies.open(team);
        policies.accept(
                team,
                ListedSender.of(ada),
                ListedSender.parse("friend@example.net"),
                ListedSender.parse("example.com"));

        assertThat(outside(ada, team)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        assertThat(outside(SmtpAddress.of("Friend@EXAMPLE.net"), team)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        assertThat(outside(SmtpAddress.of("anybody@example.com"), team)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        assertThat(outside(SmtpAddress.of("anybody@sub.example.com"), team)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
        assertThat(outside(STRANGER, team)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
        assertThat(signedIn(grace, team)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
    }

    @Test
    void anOwnerHasToBeOnTheListAsWell() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        directory.owner(team, grace);
        policies.accept(team, ListedSender.of(directory.mailbox("Alan")));

        assertThat(signedIn(grace, team)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
    }

    @Test
    void aGroupOnAListMeansItsMembersThroughNestedGroupsToo() {
        var inner = directory.group("Inner");
        var outer = directory.group("Outer");
        var grace = directory.mailbox("Grace");
        var alan = directory.mailbox("Alan");
        memberships.add(inner.id(), List.of(grace));
        memberships.add(outer.id(), List.of(inner));
        var accepting = directory.group("Accepting");
        policies.accept(accepting, ListedSender.of(outer));
        var rejecting = directory.group("Rejecting");
        policies.reject(rejecting, ListedSender.of(outer));

        assertThat(signedIn(grace, accepting)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        assertThat(signedIn(alan, accepting)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
        assertThat(signedIn(grace, rejecting)).isEqualTo(DeliveryRule.ON_REJECT_LIST);
        assertThat(signedIn(alan, rejecting)).isEqualTo(DeliveryRule.NO_RESTRICTION);
    }

    @Test
    void aGroupOnItsOwnListTakesMailOfItsMembersOnly() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        memberships.add(team.id(), List.of(grace));
        policies.accept(team, ListedSender.of(team));

        assertThat(signedIn(grace, team)).isEqualTo(DeliveryRule.ON_ACCEPT_LIST);
        assertThat(signedIn(directory.mailbox("Alan"), team)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
    }

    @Test
    void rejectWinsOverAccept() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        policies.accept(team, ListedSender.of(grace));
        policies.reject(team, ListedSender.of(grace));

        assertThat(check.check(DeliveryAttempt.of(address(grace), true, address(team)))
                        .decision())
                .asInstanceOf(type(Rejected.class))
                .satisfies(rejected -> {
                    assertThat(rejected.rule()).isEqualTo(DeliveryRule.ON_REJECT_LIST);
                    assertThat(rejected.line()).isEqualTo(ListedSender.of(grace));
                });
    }

    @Test
    void whenAllAcceptedSendersAreDeletedTheGroupIsNotOpenToEverybody() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        policies.open(team);
        policies.accept(team, ListedSender.of(ada));

        contacts.delete(ada.id());

        assertThat(outside(ada, team)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
        assertThat(outside(STRANGER, team)).isEqualTo(DeliveryRule.NOT_ON_ACCEPT_LIST);
    }

    @Test
    void aMicrosoft365GroupTakesMailOfItsGuestsAndHasACodeOfItsOwn() {
        var project = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Project");
        var inside = directory.guest("Inside");
        memberships.add(project.id(), List.of(inside));

        assertThat(outside(inside, project)).isEqualTo(DeliveryRule.NO_RESTRICTION);
        assertThat(outside(directory.guest("Elsewhere"), project).ndrCode()).isEqualTo("5.7.193");
    }

    @Test
    void anAddressThatNobodyHasIsNotFound() {
        var gone = directory.contact("Gone");
        contacts.delete(gone.id());

        assertThat(outside(STRANGER, gone).ndrCode()).isEqualTo("5.1.10");
    }

    @Test
    void aNestedGroupThatRefusesTheMessageKeepsItFromItsMembersOnly() {
        var outer = directory.group("Outer");
        var closed = directory.group("Closed");
        var behind = directory.group("Behind");
        var other = directory.group("Other");
        memberships.add(outer.id(), List.of(closed, other));
        memberships.add(closed.id(), List.of(behind));
        policies.open(outer);
        policies.open(other);

        var report = check.check(DeliveryAttempt.of(STRANGER, false, address(outer)));

        assertThat(report.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(report.decision()).isInstanceOf(Accepted.class);
        assertThat(report.deciding().rule()).isEqualTo(DeliveryRule.EXTERNAL_SENDER);
        assertThat(report.groups())
                .extracting(
                        delivery -> delivery.group().displayName(),
                        delivery -> delivery.decision().rule())
                .containsExactly(
                        tuple("Outer", DeliveryRule.NO_RESTRICTION),
                        tuple("Closed", DeliveryRule.EXTERNAL_SENDER),
                        tuple("Other", DeliveryRule.NO_RESTRICTION));
    }

    @Test
    void onlyInternalSendersAreKeptFromAddressingAGroupAsBcc() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        policies.open(team);
        settings.correct(team.id(), policies.version(team), blockingBcc());
        var to = address(team);

        assertThat(rule(new DeliveryAttempt(address(grace), true, to, 0, true))).isEqualTo(DeliveryRule.BCC_BLOCKED);
        assertThat(rule(new DeliveryAttempt(address(grace), true, to, 0, false)))
                .isEqualTo(DeliveryRule.NO_RESTRICTION);
        assertThat(rule(new DeliveryAttempt(STRANGER, false, to, 0, true))).isEqualTo(DeliveryRule.NO_RESTRICTION);
    }

    private static GroupSettings blockingBcc() {
        var old = GroupSettings.ofNew(RecipientKind.DISTRIBUTION_GROUP);
        return new GroupSettings(
                List.of(), null, old.joining(), old.leaving(), true, old.reports(), false, old.customAttributes());
    }

    @Test
    void asksManyGroupsAtOnce() {
        var ada = directory.contact("Ada");
        var open = directory.group("Open");
        var closed = directory.group("Closed");
        policies.open(open);

        assertThat(check.check(address(ada), false, List.of(open.id(), closed.id())))
                .hasSize(2)
                .hasEntrySatisfying(open.id(), decision -> assertThat(decision).isInstanceOf(Accepted.class))
                .hasEntrySatisfying(
                        closed.id(), decision -> assertThat(decision).isInstanceOf(Rejected.class));
    }

    private DeliveryRule signedIn(Recipient sender, Recipient group) {
        return rule(DeliveryAttempt.of(address(sender), true, address(group)));
    }

    private DeliveryRule outside(Recipient sender, Recipient group) {
        return outside(address(sender), group);
    }

    private DeliveryRule outside(SmtpAddress sender, Recipient group) {
        return rule(DeliveryAttempt.of(sender, false, address(group)));
    }

    private DeliveryRule rule(DeliveryAttempt attempt) {
        return check.check(attempt).decision().rule();
    }

    private static SmtpAddress address(Recipient recipient) {
        return SmtpAddress.of(recipient.address());
    }
}
