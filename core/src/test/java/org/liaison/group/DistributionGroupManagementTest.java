package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.address.MailAlias;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@CoreTest
class DistributionGroupManagementTest {

    @Autowired
    private DistributionGroupManagement management;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MembershipSearch membershipSearch;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @ParameterizedTest
    @EnumSource(
            value = RecipientKind.class,
            names = {".*GROUP"},
            mode = EnumSource.Mode.MATCH_ALL)
    void createsGroupsOfEveryKind(RecipientKind kind) {
        directory.group("Domain");
        var details = new GroupDetails(
                kind,
                "The Team",
                new MailAlias("team"),
                SmtpAddress.of("Team@corp.example"),
                "All of us.\nReally.",
                true,
                false,
                true);

        var team = management.create(details);

        assertThat(groups.byId(team.id())).contains(team);
        assertThat(team.details()).isEqualTo(details);
        assertThat(recipients.byAddress("team@corp.example"))
                .contains(new Recipient(team.id(), kind, "The Team", "Team@corp.example"));
        assertThat(entries(team.id())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.GROUP_CREATED);
            assertThat(entry.recipientId()).isNull();
            assertThat(entry.after()).contains("\"requireSenderAuthentication\": false", "\"kind\": \"" + kind);
        });
    }

    @Test
    void refusesAnAddressOutsideTheAcceptedDomains() {
        var outside = GroupDetails.of(
                RecipientKind.DISTRIBUTION_GROUP,
                "Team",
                new MailAlias("team"),
                SmtpAddress.of("team@elsewhere.example"));
        var team = directory.group("Team");

        assertThatThrownBy(() -> management.create(outside)).isInstanceOf(ExternalAddressException.class);
        assertThatThrownBy(() -> management.correct(team.id(), 0, outside))
                .isInstanceOf(ExternalAddressException.class);
    }

    @Test
    void refusesAnAddressThatSomebodyHas() {
        var grace = directory.mailbox("Team");

        assertThatThrownBy(() -> directory.group("Team"))
                .asInstanceOf(type(AddressTakenException.class))
                .satisfies(taken -> assertThat(taken.holder()).isEqualTo(grace));
    }

    @Test
    void keepsItsOldAddressesForRepliesToOldMail() {
        var team = directory.group("Team");

        management.correct(team.id(), 0, renamed("Crew"));
        var again = management.correct(team.id(), 1, renamed("Team"));

        assertThat(again.version()).isEqualTo(2);
        assertThat(recipients.byAddress("crew@corp.example"))
                .map(Recipient::address)
                .contains("team@corp.example");
        assertThat(recipients.byAddress("team@corp.example")).isPresent();
        assertThatThrownBy(() -> directory.mailbox("Crew")).isInstanceOf(AddressTakenException.class);
    }

    @Test
    void auditsOnlyWhatChanged() {
        var team = directory.group("Team");

        management.correct(team.id(), 0, renamed("Team").withRequireSenderAuthentication(false));
        management.correct(team.id(), 1, renamed("Team").withRequireSenderAuthentication(false));

        assertThat(entries(team.id())).hasSize(2);
        assertThat(entries(team.id()).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.GROUP_UPDATED);
            assertThat(entry.before()).isEqualTo("{\"requireSenderAuthentication\": true}");
            assertThat(entry.after()).isEqualTo("{\"requireSenderAuthentication\": false}");
        });
    }

    @Test
    void refusesACorrectionOfAStateThatIsNoMore() {
        var team = directory.group("Team");
        management.correct(team.id(), 0, renamed("Crew"));

        assertThatThrownBy(() -> management.correct(team.id(), 0, renamed("Gang")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        management.delete(team.id());
        assertThatThrownBy(() -> management.correct(team.id(), 2, renamed("Gang")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> management.setOwners(team.id(), Set.of()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void keepsItsKind() {
        var team = directory.group("Team");

        assertThatThrownBy(() -> management.correct(
                        team.id(), 0, directory.groupDetails(RecipientKind.MICROSOFT_365_GROUP, "Team")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOwnedByMailboxesAndSecurityGroups() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        var helpdesk = directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Helpdesk");

        management.setOwners(team.id(), Set.of(helpdesk.id(), grace.id()));
        management.setOwners(team.id(), Set.of(helpdesk.id(), grace.id()));
        assertThat(groups.owners(team.id())).containsExactly(grace, helpdesk);

        management.setOwners(team.id(), Set.of(grace.id()));
        assertThat(groups.owners(team.id())).containsExactly(grace);
        management.setOwners(team.id(), Set.of());
        assertThat(groups.owners(team.id())).isEmpty();
        assertThat(entries(team.id()))
                .extracting(AuditEntry::action)
                .filteredOn(AuditAction.GROUP_OWNERS_CHANGED::equals)
                .hasSize(3);
        assertThat(entries(team.id()).getFirst().before()).isEqualTo("{\"owners\": [%s]}".formatted(grace.id()));
    }

    @Test
    void isOwnedByNobodyElse() {
        var team = directory.group("Team");
        var gone = directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Gone");
        management.delete(gone.id());

        for (var owner : List.of(
                directory.contact("Ada"),
                directory.guest("Bob"),
                team,
                directory.group(RecipientKind.MICROSOFT_365_GROUP, "Cloud"),
                gone)) {
            assertThatThrownBy(() -> management.setOwners(team.id(), Set.of(owner.id())))
                    .isInstanceOf(OwnerNotAllowedException.class);
        }
    }

    @Test
    void hasAtMostTenOwners() {
        var team = directory.group("Team");
        var owners = new HashSet<RecipientId>();
        for (int i = 0; i < 10; i++) {
            owners.add(directory.mailbox("Owner " + i).id());
        }
        management.setOwners(team.id(), owners);
        assertThat(groups.owners(team.id())).hasSize(10);

        owners.add(directory.mailbox("One too many").id());
        assertThatThrownBy(() -> management.setOwners(team.id(), owners))
                .isInstanceOf(OwnerNotAllowedException.class)
                .hasMessageContaining("10");
    }

    @Test
    void comesBackWithItsAddressesAndMembers() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        memberships.add(team.id(), List.of(ada));
        management.correct(team.id(), 0, renamed("Crew"));

        management.delete(team.id());
        management.delete(team.id());
        assertThat(membershipSearch.groupsOf(ada.id())).isEmpty();
        assertThat(recipients.byAddress("team@corp.example")).isEmpty();

        management.restore(team.id());
        management.restore(team.id());
        assertThat(membershipSearch.groupsOf(ada.id())).hasSize(1);
        assertThat(recipients.byAddress("team@corp.example")).isPresent();
        assertThat(recipients.byAddress("crew@corp.example")).isPresent();
        assertThat(entries(team.id()).stream().map(AuditEntry::action).limit(2))
                .containsExactly(AuditAction.GROUP_RESTORED, AuditAction.GROUP_DELETED);
        assertThat(entries(team.id())).hasSize(5);
    }

    private GroupDetails renamed(String name) {
        return directory.groupDetails(RecipientKind.DISTRIBUTION_GROUP, name);
    }

    private List<AuditEntry> entries(RecipientId group) {
        return audit.ofGroup(group.value(), 100);
    }
}
