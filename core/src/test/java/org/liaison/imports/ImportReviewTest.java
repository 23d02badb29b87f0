package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

        decide(run, ReviewChoice.CONTACT, ada);

        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED);
        assertThat(contents.contacts()).containsExactly("ada@example.org Bonn", "bob@example.org");
        assertThat(contents.members("Team")).containsExactly("ada@example.org: Single imports");
    }

    @Test
    void takesTheRowAsSomebodyNewWithoutTheOthersAddress() {
        var run = planned();

        decide(run, ReviewChoice.NEW, null);

        assertThat(imports.problemCodes(run)).containsExactly("ADDR-404");
        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED);
        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org", "new@example.org Bonn");
    }

    @Test
    void rejectsTheRowThatAPersonLeavesOut() {
        var run = planned();

        decide(run, ReviewChoice.LEAVE_OUT, null);

        assertThat(imports.problemCodes(run)).containsExactly("IDENT-505");
        assertThat(imports.counts(run).review()).isZero();
        assertThat(imports.counts(run).rejected()).isEqualTo(1);
    }

    @Test
    void changesNothingTheSecondTimeWhateverWasDecided() {
        imports.apply(planned());
        assertThat(imports.run(planned()).state()).isEqualTo(ImportState.NO_CHANGE);

        var decided = planned();
        decide(decided, ReviewChoice.NEW, null);
        imports.apply(decided);

        assertThat(imports.run(planned()).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void updatesTheChosenContactWhenItMayOnlyUpdate() {
        var run = planned(ImportMode.UPDATE_ONLY);

        decide(run, ReviewChoice.CONTACT, imports.candidate(run, 2));

        assertThat(imports.problemCodes(run)).doesNotContain("IDENT-502");
        assertThat(imports.counts(run).updated()).isEqualTo(1);
    }

    @Test
    void decidesNothingOnceThePlanIsApplied() {
        var run = planned();
        imports.apply(run);

        assertThatThrownBy(() -> decisions.decide(run, 2, ReviewChoice.NEW, null))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    void decidesNothingOfARecordThatIsNotInReview() {
        var run = planned();
        var ada = imports.candidate(run, 2);

        for (long record : new long[] {3, 99}) {
            assertThatThrownBy(() -> decisions.decide(run, record, ReviewChoice.CONTACT, ada))
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
            assertThatThrownBy(() -> decisions.decide(run, 2, ReviewChoice.CONTACT, recipient))
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

        decisions.decide(run, 2, ReviewChoice.LEAVE_OUT, null);
        decisions.decide(run, 3, ReviewChoice.CONTACT, ada);
        planning.plan(run);

        assertThat(imports.counts(run)).isEqualTo(new RowCounts(2, 0, 0, 1, 0, 1, 0, 0, 0));

        decisions.decide(run, 2, ReviewChoice.LEAVE_OUT, null);
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

    private void decide(ImportRunId run, ReviewChoice choice, @Nullable RecipientId contact) {
        decisions.decide(run, 2, choice, contact);
        planning.plan(run);
    }
}
