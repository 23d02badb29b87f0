package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows whose addresses belong to different contacts wait for a person. */
@CoreTest
class ImportReviewTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private ReviewDecisions decisions;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private ReviewRows reviews;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private RecipientSearch recipients;

    @BeforeEach
    void knowAda() {
        directory.contact("ada");
        directory.group("Team");
    }

    @Test
    void leavesARowThatFitsSeveralContactsAndTakesTheOthers() {
        var run = planned();

        assertThat(imports.problemCodes(run)).containsExactly("IDENT-502");
        assertThat(imports.counts(run).review()).isEqualTo(1);
        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(contents.members("Team")).isEmpty();
    }

    @Test
    void givesTheRowToTheContactThatAPersonChooses() {
        var run = planned();
        var ada = imports.candidate(run, 2);

        decide(run, ReviewDecision.contact(ada));

        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED);
        assertThat(contents.contacts()).containsExactly("ada@example.org Bonn", "bob@example.org");
        assertThat(contents.members("Team")).containsExactly("ada@example.org: Single imports");
    }

    @Test
    void takesTheRowAsSomebodyNewWithoutTheOthersAddress() {
        var run = planned();

        decide(run, ReviewDecision.NEW);

        assertThat(imports.problemCodes(run)).containsExactly("ADDR-404");
        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED);
        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org", "new@example.org Bonn");
    }

    @Test
    void rejectsTheRowThatAPersonLeavesOut() {
        var run = planned();

        decide(run, ReviewDecision.LEAVE_OUT);

        assertThat(imports.problemCodes(run)).containsExactly("IDENT-505");
        assertThat(imports.counts(run).review()).isZero();
        assertThat(imports.counts(run).rejected()).isEqualTo(1);
    }

    @Test
    void changesNothingTheSecondTimeWhateverWasDecided() {
        imports.apply(planned());
        assertThat(imports.run(planned()).state()).isEqualTo(ImportState.NO_CHANGE);

        var decided = planned();
        decide(decided, ReviewDecision.NEW);
        imports.apply(decided);

        assertThat(imports.run(planned()).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void updatesTheChosenContactWhenItMayOnlyUpdate() {
        var run = planned(ImportMode.UPDATE_ONLY);

        decide(run, ReviewDecision.contact(imports.candidate(run, 2)));

        assertThat(imports.problemCodes(run)).doesNotContain("IDENT-502");
        assertThat(imports.counts(run).updated()).isEqualTo(1);
    }

    @Test
    void asksAPersonWhereNothingButTheRowIsLeftToDo() {
        var run = imports.planned(
                TestImports.mode(ImportMode.ADD_AND_FILL, null),
                TestRow.at(2, "new@example.org").alsoAt("ada@example.org").row());

        assertThat(imports.run(run).state()).isEqualTo(ImportState.HELD);
        assertThat(search.guards(run)).singleElement().satisfies(guard -> {
            assertThat(guard.code()).isEqualTo("GUARD-812");
            assertThat(guard.found()).isEqualByComparingTo("1");
        });

        decide(run, ReviewDecision.LEAVE_OUT);
        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(search.guards(run)).isEmpty();
    }

    @Test
    void goesOnWithoutTheRowOnceThatIsApproved() {
        var row = TestRow.at(2, "new@example.org").alsoAt("ada@example.org").row();
        var run = imports.planned(TestImports.mode(ImportMode.ADD_AND_FILL, null), row);

        runs.approve(run, String.valueOf(imports.run(run).planHash()), "not worth it");

        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(contents.contacts()).containsExactly("ada@example.org");
        assertThat(imports.run(imports.planned(TestImports.mode(ImportMode.ADD_AND_FILL, null), row))
                        .state())
                .isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void takesBackWhatWasDecided() {
        var run = planned();
        decide(run, ReviewDecision.LEAVE_OUT);

        decisions.withdraw(run, 2);
        planning.plan(run);

        assertThat(imports.counts(run).review()).isEqualTo(1);
        assertThat(imports.problemCodes(run)).containsExactly("IDENT-502");
        assertThatThrownBy(() -> decisions.withdraw(run, 2)).isInstanceOf(InvalidDecisionException.class);
    }

    @Test
    void tellsOfEveryDecisionWhatWasDecidedBefore() {
        var run = planned();
        var ada = imports.candidate(run, 2);

        decide(run, ReviewDecision.contact(ada));
        decide(run, ReviewDecision.contact(ada));
        decide(run, ReviewDecision.NEW);
        decisions.withdraw(run, 2);

        assertThat(jdbc.sql("""
                                select concat_ws(' ', action, before ->> 'choice', '->', after ->> 'choice', record, actor)
                                  from audit_entry where run_id = :run order by id
                                """)
                        .param("run", run.value())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly(
                        "ROW_DECIDED -> CONTACT 2 tester",
                        "ROW_DECIDED CONTACT -> NEW 2 tester",
                        "ROW_DECISION_WITHDRAWN NEW -> 2 tester");
    }

    @Test
    void showsWhatIsUndecidedAndBehindItWhatIsDecided() {
        directory.contact("bea");
        var run = imports.planned(
                TestImports.mode(ImportMode.ADD_AND_FILL, null),
                TestRow.at(2, "new@example.org").alsoAt("ada@example.org").row(),
                TestRow.at(3, "other@example.org").alsoAt("bea@example.org").row());

        decide(run, ReviewDecision.NEW);

        assertThat(reviews.count(run)).isEqualTo(2);
        assertThat(reviews.page(run, 0, 10))
                .extracting(ReviewRow::record, ReviewRow::decision)
                .containsExactly(tuple(3L, null), tuple(2L, ReviewDecision.NEW));
    }

    @Test
    void decidesNothingOnceThePlanIsApplied() {
        var run = planned();
        imports.apply(run);

        assertThatThrownBy(() -> decisions.decide(run, 2, ReviewDecision.NEW)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void decidesNothingOfARecordThatIsNotInReview() {
        var run = planned();
        var ada = imports.candidate(run, 2);

        for (long record : new long[] {3, 99}) {
            assertThatThrownBy(() -> decisions.decide(run, record, ReviewDecision.contact(ada)))
                    .isInstanceOf(InvalidDecisionException.class)
                    .hasMessageContaining("does not wait for a decision");
        }
    }

    @Test
    void refusesWhoeverTheRecordCannotMean() {
        var somebodyElse = directory.contact("dan").id();
        var deleted = directory.contact("cid").id();
        var run = imports.planned(
                TestImports.mode(ImportMode.ADD_AND_FILL, null),
                TestRow.at(2, "new@example.org")
                        .alsoAt("ada@example.org")
                        .alsoAt("cid@example.org")
                        .alsoAt("team@corp.example")
                        .row());
        contacts.delete(deleted);

        for (var recipient : List.of(somebodyElse, deleted, team())) {
            assertThatThrownBy(() -> decisions.decide(run, 2, ReviewDecision.contact(recipient)))
                    .isInstanceOf(InvalidDecisionException.class)
                    .hasMessageContaining("does not fit this contact");
        }
    }

    @Test
    void takesTheLastDecisionForAllRecordsOfAnAddress() {
        var run = imports.planned(
                TestImports.mode(ImportMode.ADD_AND_FILL, null),
                TestRow.at(2, "new@example.org").alsoAt("ada@example.org").row(),
                TestRow.at(3, "New@example.org").alsoAt("ada@example.org").row());
        var ada = imports.candidate(run, 2);

        decisions.decide(run, 2, ReviewDecision.LEAVE_OUT);
        decisions.decide(run, 3, ReviewDecision.contact(ada));
        planning.plan(run);

        assertThat(imports.counts(run)).isEqualTo(new RowCounts(2, 0, 0, 1, 0, 1, 0, 0, 0));

        decisions.decide(run, 2, ReviewDecision.LEAVE_OUT);
        planning.plan(run);

        assertThat(imports.counts(run)).isEqualTo(new RowCounts(2, 0, 0, 0, 0, 0, 0, 0, 2));
    }

    private RecipientId team() {
        return recipients.byAddress("team@corp.example").orElseThrow().id();
    }

    private ImportRunId planned() {
        return planned(ImportMode.ADD_AND_FILL);
    }

    private ImportRunId planned(ImportMode mode) {
        return imports.planned(
                TestImports.mode(mode, null),
                TestRow.at(2, "new@example.org")
                        .alsoAt("ada@example.org")
                        .with(ContactField.CITY, "Bonn")
                        .in("Team")
                        .row(),
                TestRow.at(3, "bob@example.org").row());
    }

    private void decide(ImportRunId run, ReviewDecision decision) {
        decisions.decide(run, 2, decision);
        planning.plan(run);
    }
}
