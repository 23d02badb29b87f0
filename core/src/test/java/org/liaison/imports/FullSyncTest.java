package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientId;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that keep the memberships of their source in step with its file. */
@CoreTest
class FullSyncTest {

    private static final ImportOptions SYNC = TestImports.mode(ImportMode.FULL_SYNC, "Partner");

    @Autowired
    private TestImports imports;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private JdbcClient jdbc;

    private RecipientId team = new RecipientId(1);

    @BeforeEach
    void fillTheTeam() {
        team = directory.group("Team").id();
        memberships.add(team, List.of(directory.contact("ada"), directory.contact("bob")));
        imports.applied(
                TestImports.mode(ImportMode.ADD_ONLY, "Other source"),
                TestRow.at(2, "cid@example.org").in("Team").row());
        imports.applied(
                SYNC,
                TestRow.at(2, "bob@example.org").in("Team").row(),
                TestRow.at(3, "cid@example.org").in("Team").row(),
                TestRow.at(4, "dan@example.org").in("Team").row(),
                TestRow.at(5, "eve@example.org").in("Team").row());
    }

    @Test
    void endsWhatOnlyItsSourceOwnsAndReleasesTheRest() {
        jdbc.sql("update source set guard_limits = '{\"minRowsPercent\": 0}' where name = 'Partner'")
                .update();

        var run = imports.applied(
                SYNC, TestRow.at(2, "eve@example.org").in("Team").row());

        assertThat(contents.members("Team"))
                .containsExactly(
                        "ada@example.org: By hand",
                        "bob@example.org: By hand",
                        "cid@example.org: Other source",
                        "eve@example.org: Partner");
        assertThat(contents.contacts()).hasSize(5);
        assertThat(imports.run(run).counts().memberships()).isEqualTo(new MembershipCounts(0, 1, 1));
        assertThat(actions(run))
                .containsExactlyInAnyOrder("MEMBERSHIP_RELEASED", "MEMBERSHIP_RELEASED", "MEMBER_REMOVED");
    }

    @Test
    void keepsMembersWhoseRowsAreRejected() {
        var run = imports.planned(
                SYNC,
                TestRow.at(2, "eve@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row(),
                TestRow.at(4, "cid@example.org").in("Team").row(),
                rejected(TestRow.at(5, "dan@example.org").in("Team").row()));

        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void keepsTheMembersOfAGroupThatCannotTakeMore() {
        jdbc.sql("update recipient set require_sender_authentication = false where id = :team")
                .param("team", team.value())
                .update();
        var rows = new ArrayList<>(List.of(
                TestRow.at(2, "bob@example.org").in("Team").row(),
                TestRow.at(3, "cid@example.org").in("Team").row(),
                TestRow.at(4, "dan@example.org").in("Team").row(),
                TestRow.at(5, "eve@example.org").in("Team").row()));
        for (int record = 6; record < 5_006; record++) {
            rows.add(TestRow.at(record, "new%d@example.org".formatted(record))
                    .in("Team")
                    .row());
        }

        var run = imports.planned(SYNC, rows.toArray(StagedRow[]::new));

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-604");
        assertThat(imports.run(run).counts().memberships()).isEqualTo(new MembershipCounts(0, 0, 4));
    }

    @Test
    void leavesTheMembersOfADeletedGroupForWhoeverRestoresIt() {
        groups.delete(team);

        var run = imports.planned(
                SYNC,
                TestRow.at(2, "bob@example.org").row(),
                TestRow.at(3, "cid@example.org").row(),
                TestRow.at(4, "dan@example.org").row(),
                TestRow.at(5, "eve@example.org").row());

        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    private static StagedRow rejected(StagedRow row) {
        return new StagedRow(
                row.record(),
                row.line(),
                row.cells(),
                row.address(),
                row.proxyAddresses(),
                row.hidden(),
                row.action(),
                row.fields(),
                row.cleared(),
                row.groups(),
                List.of(ProblemKind.OPTED_OUT.at(row.line(), row.record(), null)));
    }

    private List<String> actions(ImportRunId run) {
        return jdbc.sql("select action from import_change where run_id = :run order by action")
                .param("run", run.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
