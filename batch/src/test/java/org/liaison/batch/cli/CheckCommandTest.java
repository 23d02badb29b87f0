package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.BatchTest;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDetails;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.ListedSender;
import org.liaison.policy.Moderation;
import org.liaison.policy.ModerationNotifications;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyManagement;
import org.liaison.policy.SenderPolicySearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@BatchTest
class CheckCommandTest {

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private DistributionGroupSearch groupSearch;

    @Autowired
    private MailboxManagement mailboxes;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private SenderPolicyManagement policies;

    @Autowired
    private SenderPolicySearch policySearch;

    @Autowired
    private ObjectMapper json;

    private Recipient grace;

    @BeforeEach
    void listSomebody() {
        domains.add(MailDomain.of("corp.example"));
        grace = mailboxes.create("Grace", SmtpAddress.of("grace@corp.example"));
    }

    @Test
    void acceptsWhatASignedInUserSends() {
        group("Team");

        var outcome = check("--from", "grace@corp.example", "--to", "team@corp.example", "--authenticated");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("ACCEPTED: Team takes this sender's messages");
    }

    @Test
    void tellsWhyAContactIsRefusedAndWhatToChange() {
        var team = group("Team");
        var ada = contact("Ada");
        change(team, policy -> policy.withAccepted(List.of(ListedSender.of(ada))));

        var outcome = check("--from", "ada@example.org", "--to", "team@corp.example", "--json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out().lines()).hasSize(1);
        var report = json.readTree(outcome.out());
        assertThat(text(report, "/verdict")).isEqualTo("REJECTED");
        assertThat(text(report, "/code")).isEqualTo("5.7.133");
        assertThat(text(report, "/rule")).isEqualTo("EXTERNAL_SENDER");
        assertThat(text(report, "/explanation")).contains("Ada counts as external");
        assertThat(text(report, "/remedy")).isEqualTo("allow external senders to write to Team");
        assertThat(text(report, "/remedies/0/setting")).isEqualTo("RequireSenderAuthenticationEnabled");
        assertThat(text(report, "/sender/standing")).isEqualTo("EXTERNAL");
        assertThat(text(report, "/groups/0/group")).isEqualTo("team@corp.example");
    }

    @Test
    void doesNotBelieveAnAddressOfOursThatIsOnlyClaimed() {
        group("Team");

        var outcome = check("--from", "grace@corp.example", "--to", "team@corp.example");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("5.7.133", "grace@corp.example is only claimed", "Remedy: send the message signed in");
    }

    @Test
    void namesWhoHasToApprove() {
        var team = group("Team");
        change(
                team,
                policy -> policy.withModeration(
                                new Moderation(true, List.of(grace), List.of(), ModerationNotifications.ALWAYS, false))
                        .withRequireSenderAuthentication(false));

        var outcome = check("--from", "ada@example.org", "--to", "team@corp.example", "--json");

        assertThat(outcome.exitCode()).isEqualTo(2);
        var report = json.readTree(outcome.out());
        assertThat(text(report, "/verdict")).isEqualTo("HELD");
        assertThat(report.at("/code").isNull()).isTrue();
        assertThat(text(report, "/approvers/0")).isEqualTo("grace@corp.example");
    }

    @Test
    void asksNestedGroupsAsWell() {
        var outer = group("Outer");
        memberships.add(outer.id(), List.of(group("Inner")));
        change(outer, policy -> policy.withRequireSenderAuthentication(false));

        var outcome = check("--from", "ada@example.org", "--to", "outer@corp.example");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("PARTLY (5.7.133): Inner takes")
                .contains("outer@corp.example: ACCEPTED,", "inner@corp.example: REJECTED 5.7.133,");
    }

    @Test
    void saysWhenNobodyHasTheAddress() {
        var outcome = check("--from", "ada@example.org", "--to", "nobody@corp.example", "--json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(text(json.readTree(outcome.out()), "/code")).isEqualTo("5.1.10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--to team@corp.example",
                "--from ada@example.org",
                "--from ada --to team@corp.example",
                "--from ada@example.org --to team",
                "--from ada@example.org --to team@corp.example --size -1",
                "--from ada@example.org --to team@corp.example --size 5MB"
            })
    void refusesWhatMakesNoSense(String arguments) {
        var outcome = check(arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isNotBlank().doesNotContain("\tat ");
    }

    private static LiaisonProgram.Outcome check(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return LiaisonProgram.run(all);
    }

    private static String text(JsonNode report, String path) {
        return report.at(path).asString();
    }

    private Recipient group(String name) {
        var address = new SmtpAddress(MailAlias.fromName(name).value(), MailDomain.of("corp.example"));
        var group = groups.create(
                GroupDetails.of(RecipientKind.DISTRIBUTION_GROUP, name, MailAlias.fromName(name), address));
        return new Recipient(group.id(), RecipientKind.DISTRIBUTION_GROUP, name, address.toString());
    }

    private Recipient contact(String name) {
        var address = new SmtpAddress(MailAlias.fromName(name).value(), MailDomain.of("example.org"));
        var contact = contacts.create(ContactDetails.of(address, name));
        return new Recipient(contact.id(), RecipientKind.MAIL_CONTACT, name, address.toString());
    }

    private void change(Recipient group, UnaryOperator<SenderPolicy> change) {
        policies.correct(
                group.id(),
                groupSearch.byId(group.id()).orElseThrow().version(),
                change.apply(policySearch.ofGroup(group.id()).orElseThrow()));
    }
}
