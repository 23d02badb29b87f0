package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditAction;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.imports.ImportProblem.Severity;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ImportRunSearchTest {

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private TestImports imports;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Test
    void pagesThroughRunsTheNewestFirst() {
        var first = imports.received(ImportOptions.defaults());
        var second = imports.received(ImportOptions.defaults());
        var third = imports.received(ImportOptions.defaults());

        assertThat(search.count()).isEqualTo(3);
        assertThat(search.page(0, 2)).extracting(ImportRun::id).containsExactly(third, second);
        assertThat(search.page(2, 2)).extracting(ImportRun::id).containsExactly(first);
        assertThat(search.byId(new ImportRunId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void tellsWhichRunsAreBeingWorkedOn() {
        var received = imports.received(ImportOptions.defaults());
        var staged = imports.staged(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));
        var applying = imports.planned(ImportOptions.defaults(), TestImports.row(2, "b@example.org"));
        runs.beginApplying(imports.run(applying));
        imports.planned(ImportOptions.defaults(), TestImports.row(2, "c@example.org"));
        runs.unusable(imports.received(ImportOptions.defaults()), "FILE-101", "A picture");

        assertThat(search.unfinished()).extracting(ImportRun::id).containsExactly(received, staged, applying);
        assertThat(search.unfinished()).allMatch(run -> run.state().isRunning());
    }

    @Test
    void tellsWhichRunsWaitForAPersonTheNewestFirst() {
        imports.received(ImportOptions.defaults());
        var planned = imports.planned(ImportOptions.defaults(), TestImports.row(2, "a@example.org"));
        var cancelled = imports.planned(ImportOptions.defaults(), TestImports.row(2, "b@example.org"));
        runs.cancel(cancelled);
        var newest = imports.planned(ImportOptions.defaults(), TestImports.row(2, "c@example.org"));

        assertThat(search.waiting(5)).extracting(ImportRun::id).containsExactly(newest, planned);
        assertThat(search.waiting(1)).extracting(ImportRun::id).containsExactly(newest);
    }

    @Test
    void pagesThroughProblemsInTheOrderOfTheFile() {
        var run = imports.planned(
                ImportOptions.defaults(),
                TestImports.unreadable(2),
                TestImports.row(3, "ada@example.org", "Nowhere"),
                TestImports.unreadable(4));

        assertThat(search.countProblems(run)).isEqualTo(3);
        assertThat(search.problems(run, 0, 2))
                .containsExactly(
                        new ImportProblem(2, 2, "Email", "ADDR-401", Severity.ERROR, "This is not an e-mail address"),
                        new ImportProblem(
                                3,
                                3,
                                "groups",
                                "GROUP-601",
                                Severity.WARNING,
                                "There is no such group; nobody was added to it"));
        assertThat(search.problems(run, 2, 2)).extracting(ImportProblem::record).containsExactly(4L);
    }

    @Test
    void handsOverRejectedRowsAsTheFileHadThem() {
        directory.mailbox("Grace");
        var run = imports.planned(
                ImportOptions.defaults(),
                TestImports.row(2, "ada@example.org", "Nowhere"),
                TestImports.unreadable(3),
                TestImports.row(4, "grace@corp.example"));

        var rejected = new ArrayList<RejectedRow>();
        search.forEachRejectedRow(run, rejected::add);

        assertThat(rejected)
                .containsExactly(
                        new RejectedRow(
                                3, List.of("nobody", "a\tb\n\"c\"\\"), "ADDR-401", "This is not an e-mail address"),
                        new RejectedRow(
                                4,
                                List.of("grace@corp.example"),
                                "ADDR-403",
                                "The address lies in one of your own domains, so it is not a contact's"));
    }

    @Test
    void pagesThroughThePlanAndTellsWhatCouldNotBeDone() {
        directory.group("Team");
        contacts.create(ContactDetails.of(TestDirectory.outside("bob"), "Bob"));
        var run = imports.planned(
                ImportOptions.defaults(),
                TestImports.row(2, "ada@example.org", Map.of(ContactField.COMPANY, "Engines"), "Team"),
                TestImports.row(3, "bob@example.org", Map.of(ContactField.CITY, "Oslo")));
        directory.contact("ada");

        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED_WITH_ERRORS);

        assertThat(search.countFailures(run)).isEqualTo(2);
        var changes = search.changes(imports.run(run), 0, 10);
        assertThat(changes)
                .extracting(PlannedChange::action)
                .containsExactly(AuditAction.CONTACT_CREATED, AuditAction.CONTACT_UPDATED, AuditAction.MEMBER_ADDED);
        assertThat(changes.getFirst()).satisfies(change -> {
            assertThat(change.seq()).isEqualTo(1);
            assertThat(change.record()).isEqualTo(2);
            assertThat(change.line()).isEqualTo(2);
            assertThat(change.address()).isEqualTo("ada@example.org");
            assertThat(change.after()).contains("Engines");
            assertThat(change.failure()).startsWith("The address was given to somebody else meanwhile");
        });
        assertThat(changes.get(1)).satisfies(change -> {
            assertThat(change.name()).isEqualTo("Bob");
            assertThat(change.failure()).isNull();
        });
        assertThat(changes.getLast()).satisfies(change -> {
            assertThat(change.group()).isEqualTo("Team");
            assertThat(change.failure()).startsWith("The group or the contact does not exist");
        });
        assertThat(search.changes(imports.run(run), 1, 1)).containsExactly(changes.get(1));
    }
}
