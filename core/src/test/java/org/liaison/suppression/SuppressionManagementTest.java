package org.liaison.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipManagement;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class SuppressionManagementTest {

    @Autowired
    private SuppressionManagement management;

    @Autowired
    private SuppressionSearch suppressions;

    @Autowired
    private MemberRemoval removal;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MemberSearch members;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @Test
    void tellsWhoIsSuppressedWhereAndWhyTheNewestFirst() {
        var ada = directory.contact("Ada");
        var team = directory.group("Team");
        management.suppress(SmtpAddress.of("Stranger@Example.org"), null, " Asked to be left alone ");
        management.suppress(SmtpAddress.of(ada.address()), team.id(), "Left the project");

        assertThat(suppressions.count()).isEqualTo(2);
        assertThat(suppressions.page(0, 1))
                .singleElement()
                .satisfies(first -> assertThat(first.name()).isEqualTo("Ada"))
                .satisfies(first -> assertThat(first.group()).isEqualTo(team.id()))
                .satisfies(first -> assertThat(first.groupName()).isEqualTo("Team"))
                .satisfies(first -> assertThat(first.actor()).isEqualTo("tester"));
        assertThat(suppressions.page(1, 10))
                .singleElement()
                .satisfies(second -> assertThat(second.address()).isEqualTo("stranger@example.org"))
                .satisfies(second -> assertThat(second.reason()).isEqualTo("Asked to be left alone"))
                .satisfies(second -> assertThat(second.name()).isNull())
                .satisfies(second -> assertThat(second.group()).isNull());
    }

    @Test
    void keepsTheFirstReasonOfWhoIsSuppressedTwice() {
        var address = SmtpAddress.of("ada@example.org");
        management.suppress(address, null, "First");

        assertThat(management.suppress(address, null, "Second")).isEmpty();

        assertThat(suppressions.page(0, 10)).extracting(Suppression::reason).containsExactly("First");
    }

    @Test
    void wantsAReason() {
        assertThatThrownBy(() -> management.suppress(SmtpAddress.of("ada@example.org"), null, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void suppressingAndReleasingIsAudited() {
        var ada = directory.contact("Ada");
        var team = directory.group("Team");
        long id = management
                .suppress(SmtpAddress.of(ada.address()), team.id(), "Left")
                .orElseThrow();

        management.release(id);
        management.release(id);

        assertThat(suppressions.count()).isZero();
        assertThat(audit.ofRecipient(ada.id().value(), 2))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.SUPPRESSION_RELEASED, AuditAction.PERSON_SUPPRESSED);
        assertThat(audit.ofGroup(team.id().value(), 1))
                .extracting(AuditEntry::before)
                .containsExactly("{\"reason\": \"Left\", \"address\": \"ada@example.org\"}");
    }

    @Test
    void restoringARemovedMemberReleasesOnlyWhatWasSuppressedWithIt() {
        var ada = directory.contact("Ada");
        var bob = directory.contact("Bob");
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(ada, bob));
        management.suppress(SmtpAddress.of(bob.address()), team.id(), "Long ago");

        var removed = removal.remove(team.id(), List.of(ada, bob), "Left");
        assertThat(members.count(team.id(), "")).isZero();
        assertThat(suppressions.count()).isEqualTo(2);

        removal.restore(removed);
        assertThat(members.count(team.id(), "")).isEqualTo(2);
        assertThat(suppressions.page(0, 10)).extracting(Suppression::reason).containsExactly("Long ago");
    }

    @Test
    void removesWithoutSuppressingWhereNoReasonIsGiven() {
        var ada = directory.contact("Ada");
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(ada));

        removal.remove(team.id(), List.of(ada), "");

        assertThat(members.count(team.id(), "")).isZero();
        assertThat(suppressions.count()).isZero();
    }
}
