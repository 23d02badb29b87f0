package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaison.SmallGroupsTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

@SmallGroupsTest
class DistributionGroupBulkEditTest {

    @Autowired
    private DistributionGroupBulkEdit bulk;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @Test
    void opensGroupsToOutsideSendersAndTakesThatBack() {
        var team = directory.group("Team");
        var other = directory.group("Other");

        var outcome = bulk.setRequireSenderAuthentication(List.of(team.id(), other.id()), false);

        assertThat(closed(team)).isFalse();
        assertThat(closed(other)).isFalse();
        assertThat(outcome.tooLarge()).isEmpty();
        assertThat(audit.ofGroup(team.id().value(), 1).getFirst())
                .extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after)
                .containsExactly(
                        AuditAction.GROUP_UPDATED,
                        "{\"requireSenderAuthentication\": true}",
                        "{\"requireSenderAuthentication\": false}");
        assertThat(bulk.revertRequireSenderAuthentication(outcome.entries())).isEqualTo(2);
        assertThat(closed(team)).isTrue();
    }

    @Test
    void leavesGroupsClosedThatReachTooManyAndSaysWhich() {
        var large = directory.group("Large");
        var outer = directory.group("Outer");
        var small = directory.group("Small");
        memberships.add(
                large.id(),
                IntStream.range(0, 3)
                        .mapToObj(i -> directory.contact("Person" + i))
                        .toList());
        memberships.add(outer.id(), List.of(large));

        var outcome = bulk.setRequireSenderAuthentication(List.of(large.id(), outer.id(), small.id()), false);

        assertThat(outcome.tooLarge()).containsExactly(large.id(), outer.id());
        assertThat(closed(large)).isTrue();
        assertThat(closed(small)).isFalse();
        assertThat(bulk.setRequireSenderAuthentication(List.of(large.id(), small.id()), true)
                        .entries())
                .hasSize(1);
    }

    @Test
    void deletesAndRestores() {
        var team = directory.group("Team");
        var person = directory.contact("Ada");

        assertThat(bulk.delete(List.of(team.id(), person.id()))).containsExactly(team.id());
        assertThat(groups.byId(team.id()).orElseThrow().deletedAt()).isNotNull();
        assertThat(bulk.restore(List.of(team.id()))).containsExactly(team.id());
        assertThat(audit.ofGroup(team.id().value(), 2))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.GROUP_RESTORED, AuditAction.GROUP_DELETED);
    }

    private boolean closed(Recipient group) {
        return groups.byId(group.id()).orElseThrow().details().requireSenderAuthentication();
    }
}
