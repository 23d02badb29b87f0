package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.audit.Actor;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/** A person lets a plan pass: that plan, once, with a reason, and where it is large not their own. */
@CoreTest
class ImportApprovalTest {

    private static final ImportOptions REMOVING = TestImports.mode(ImportMode.REMOVE_LISTED, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ReviewDecisions decisions;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void fillTheTeam() {
        memberships.add(directory.group("Team").id(), List.of(directory.contact("ada")));
    }

    @Test
    void appliesAHeldPlanThatAPersonApproves() {
        var run = emptyingTheTeam();

        runs.approve(run, hash(run), " they left ");

        assertThat(imports.run(run).approval()).satisfies(approval -> {
            assertThat(approval.by()).isEqualTo("tester");
            assertThat(approval.reason()).isEqualTo("they left");
            assertThat(approval.planHash()).isEqualTo(hash(run));
        });
        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED);
        assertThat(contents.members("Team")).isEmpty();
    }

    @Test
    void appliesNoPlanThatNobodyApproved() {
        var run = emptyingTheTeam();

        assertThatThrownBy(() -> imports.apply(run)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void approvesOnePlanOnceAndForAReason() {
        var run = emptyingTheTeam();
        var hash = hash(run);

        assertThatThrownBy(() -> runs.approve(run, hash, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> runs.approve(run, "another", "reason")).isInstanceOf(WrongStateException.class);
        runs.approve(run, hash, "reason");

        assertThatThrownBy(() -> runs.approve(run, hash, "reason")).isInstanceOf(WrongStateException.class);
    }

    @Test
    void keepsTheApprovalWhenTheSamePlanIsMadeAgain() {
        var run = emptyingTheTeam();
        var hash = hash(run);
        runs.approve(run, hash, "reason");

        assertThat(planning.plan(run)).isEqualTo(ImportState.PLANNED);
        assertThat(hash(run)).isEqualTo(hash);
    }

    @Test
    void losesTheApprovalWhenThePlanIsAnother() {
        var run = emptyingTheTeam();
        var hash = hash(run);
        runs.approve(run, hash, "reason");
        memberships.add(team(), List.of(directory.contact("bob")));

        assertThat(planning.plan(run)).isEqualTo(ImportState.HELD);
        assertThat(hash(run)).isNotEqualTo(hash);
        assertThatThrownBy(() -> runs.approve(run, hash, "reason")).isInstanceOf(WrongStateException.class);
    }

    @Test
    void doesNotTakeTheApprovalOfOneContactForThatOfAnother() {
        var cid = directory.contact("cid");
        var dan = directory.contact("dan");
        memberships.add(team(), List.of(cid, dan));
        jdbc.sql("update recipient set protected = true where display_name = 'Team'")
                .update();
        var run = imports.planned(
                REMOVING,
                TestRow.at(4, "eve@example.org")
                        .in("Team")
                        .alsoAt("cid@example.org")
                        .alsoAt("dan@example.org")
                        .row());
        decide(run, cid);
        runs.approve(run, hash(run), "reason");

        decide(run, dan);

        assertThat(imports.run(run).state()).isEqualTo(ImportState.HELD);
    }

    @Test
    void wantsASecondPersonForALargePlanEvenIfAGuardHoldsIt() {
        directory.contact("bob");
        imports.applied(
                TestImports.mode(ImportMode.ADD_ONLY, "Partner"),
                TestRow.at(2, "bob@example.org").in("Team").row());
        jdbc.sql("update source set guard_limits = '{\"secondPersonFrom\": 2}' where name = 'Partner'")
                .update();
        var removing = TestImports.mode(ImportMode.REMOVE_LISTED, "Partner");

        var small = imports.planned(
                TestImports.mode(ImportMode.ADD_ONLY, "Partner"),
                TestRow.at(2, "bob@example.org").row(),
                TestRow.at(3, "cid@example.org").row());
        var large = imports.planned(
                removing,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row());

        assertThat(imports.run(small).state()).isEqualTo(ImportState.PLANNED);
        assertThat(imports.run(large).state()).isEqualTo(ImportState.AWAITING_APPROVAL);
        assertThatThrownBy(() -> by("tester").approve(large, hash(large), "mine"))
                .isInstanceOf(SecondPersonNeededException.class);
        by("somebody else").approve(large, hash(large), "looks right");
        assertThat(imports.apply(large)).isEqualTo(ImportState.APPLIED);
    }

    private ImportRuns by(String person) {
        return new ImportRuns(jdbc, json, () -> new Actor(person), new ImportSources(jdbc), new RunContents(jdbc));
    }

    private void decide(ImportRunId run, Recipient contact) {
        decisions.decide(run, 4, ReviewDecision.contact(contact.id()));
        planning.plan(run);
    }

    private ImportRunId emptyingTheTeam() {
        var run = imports.planned(
                REMOVING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row());
        assertThat(imports.run(run).state()).isEqualTo(ImportState.HELD);
        return run;
    }

    private String hash(ImportRunId run) {
        return Objects.requireNonNull(imports.run(run).planHash());
    }

    private RecipientId team() {
        return jdbc.sql("select id from recipient where display_name = 'Team'")
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .single();
    }
}
