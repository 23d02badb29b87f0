package org.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class MembershipSearchTest {

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private MembershipManagement management;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private Recipient team;
    private Recipient ada;
    private Recipient bob;
    private Recipient grace;

    @BeforeEach
    void fillAGroup() {
        team = directory.group("Team");
        ada = directory.contact("Ada");
        bob = directory.guest("Bob");
        grace = directory.mailbox("Grace");
        management.add(team.id(), List.of(grace, bob, ada));
    }

    @Test
    void leavesOutDeletedGroups() {
        groups.delete(team.id());

        assertThat(memberships.groupsOf(bob.id())).isEmpty();
    }

    @Test
    void knowsTheGroupsOfAMember() {
        var all = directory.group("All");
        management.add(all.id(), List.of(ada, team));

        assertThat(memberships.groupsOf(ada.id()))
                .allSatisfy(group -> {
                    assertThat(group.sources()).containsExactly("By hand");
                    assertThat(group.since()).isNotNull();
                })
                .extracting(GroupOfMember::group)
                .containsExactly(all, team);
        assertThat(memberships.groupsOf(team.id()))
                .extracting(GroupOfMember::group)
                .containsExactly(all);
    }

    @Test
    void tellsMembersAmongCandidates() {
        var stranger = directory.contact("Stranger");

        assertThat(memberships.membersAmong(team.id(), List.of(ada.id(), stranger.id(), grace.id())))
                .containsExactlyInAnyOrder(ada.id(), grace.id());
    }

    @Test
    void countsInWhichGroupsSeveralPeopleAre() {
        var all = directory.group("All");
        management.add(all.id(), List.of(ada));

        assertThat(memberships.groupsOf(List.of(ada.id(), grace.id())))
                .containsExactly(new GroupOfMembers(all, 1), new GroupOfMembers(team, 2));
    }

    @Test
    void namesAllSourcesThoseByHandFirst() {
        jdbc.sql("insert into source (id, name) values (7, 'Alpha')").update();

        assertThat(memberships.sources()).containsExactly("By hand", "Alpha", "Single imports");
    }

    @Test
    void handsOverEveryMembershipOnce() {
        var all = directory.group("All");
        management.add(all.id(), List.of(team));

        assertThat(exported())
                .containsExactly(
                        new ExportedMembership(
                                "all@corp.example", "team@corp.example", "Team", RecipientKind.DISTRIBUTION_GROUP),
                        new ExportedMembership(
                                "team@corp.example", "ada@example.org", "Ada", RecipientKind.MAIL_CONTACT),
                        new ExportedMembership("team@corp.example", "bob@example.org", "Bob", RecipientKind.GUEST),
                        new ExportedMembership(
                                "team@corp.example", "grace@corp.example", "Grace", RecipientKind.MAILBOX));
    }

    @Test
    void handsOverTheMembershipsOfOneGroup() {
        var all = directory.group("All");
        management.add(all.id(), List.of(team));
        var exported = new ArrayList<ExportedMembership>();

        memberships.forEach(all.id(), exported::add);

        assertThat(exported).extracting(ExportedMembership::memberName).containsExactly("Team");
    }

    @Test
    void namesTheMembersOfSeveralGroupsOnce() {
        var all = directory.group("All");
        management.add(all.id(), List.of(team, ada));

        assertThat(memberships.members(List.of(all.id(), team.id()))).containsExactlyInAnyOrder(team, ada, bob, grace);
        assertThat(memberships.members(List.of())).isEmpty();
    }

    @Test
    void knowsTheGroupsThatReachAMemberThroughOthers() {
        var all = directory.group("All");
        var world = directory.group("World");
        var poets = directory.group("Poets");
        management.add(poets.id(), List.of(ada));
        management.add(all.id(), List.of(team, poets));
        management.add(world.id(), List.of(all));

        assertThat(memberships.indirectGroupsOf(ada.id()))
                .containsExactly(
                        new IndirectGroup(all, List.of("Poets", "Team")),
                        new IndirectGroup(world, List.of("Poets", "Team")));
        groups.delete(all.id());
        assertThat(memberships.indirectGroupsOf(ada.id())).isEmpty();
    }

    private List<ExportedMembership> exported() {
        var exported = new ArrayList<ExportedMembership>();
        memberships.forEach(exported::add);
        return exported;
    }
}
