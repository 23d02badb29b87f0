package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liaison.SmallGroupsTest;
import org.liaison.TestDirectory;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.PolicyWarning.Kind;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;

@SmallGroupsTest
class SenderPolicyWarningsTest {

    @Autowired
    private SenderPolicyWarnings warnings;

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

    @Test
    void anInternalGroupOfMailboxesIsFine() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.mailbox("Grace")));
        policies.accept(team, ListedSender.of(directory.mailbox("Alan")));

        assertThat(warnings.of(team)).isEmpty();
    }

    @Test
    void aContactOnTheAcceptListOfAClosedGroupIsRefusedAllTheSame() {
        var team = directory.group("Team");
        policies.accept(team, ListedSender.of(directory.contact("Ada")));

        assertThat(warnings.of(team)).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Kind.EXTERNAL_ON_ACCEPT_LIST);
            application.apply(List.of(Objects.requireNonNull(warning.remedy())));
        });
        assertThat(warnings.of(team)).isEmpty();
    }

    @Test
    void membersFromOutsideAreRefusedByAClosedGroupButNotGuestsByAMicrosoft365Group() {
        var team = directory.group("Team");
        var project = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Project");
        memberships.add(team.id(), List.of(directory.contact("Ada"), directory.guest("Bob")));
        memberships.add(project.id(), List.of(directory.guest("Cleo")));

        assertThat(warnings.of(team))
                .containsExactly(
                        new PolicyWarning(Kind.MEMBERS_REFUSED, 2, Remedy.of(RemedyKind.ALLOW_EXTERNAL_SENDERS, team)));
        assertThat(warnings.of(project)).isEmpty();
    }

    @Test
    void nobodyIsAcceptedWhereAllSpecifiedSendersWereDeleted() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        policies.accept(team, ListedSender.of(ada));

        contacts.delete(ada.id());

        assertThat(kinds(team)).containsExactly(Kind.NOBODY_ACCEPTED);
    }

    @Test
    void messagesWaitForNobodyWithoutModeratorsAndOwners() {
        var team = directory.group("Team");
        policies.moderate(team);
        assertThat(kinds(team)).containsExactly(Kind.NOBODY_APPROVES);

        directory.owner(team, directory.mailbox("Grace"));

        assertThat(kinds(team)).isEmpty();
    }

    @Test
    void aLargeGroupNeedsItsSendersSpecifiedOrItsMessagesApproved() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.mailbox("A"), directory.mailbox("B"), directory.mailbox("C")));
        assertThat(kinds(team)).isEmpty();

        memberships.add(team.id(), List.of(directory.mailbox("D")));

        assertThat(kinds(team)).containsExactly(Kind.LARGE_WITHOUT_MANAGEMENT);
        policies.accept(team, ListedSender.of(team));
        assertThat(kinds(team)).isEmpty();
    }

    private List<Kind> kinds(Recipient group) {
        return warnings.of(group).stream().map(PolicyWarning::kind).toList();
    }
}
