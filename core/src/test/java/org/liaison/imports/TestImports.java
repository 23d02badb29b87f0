package org.liaison.imports;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;
import org.liaison.recipient.RecipientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes imports through their stages, for tests that say what a file holds and look at what comes of it. */
@Component
class TestImports {

    static final List<String> COLUMNS = List.of("externalAddress", "company", "city", "groups");

    private final ImportRuns runs;
    private final ImportReading reading;
    private final StagedRows stagedRows;
    private final ImportPlanning planning;
    private final PlanApplication application;
    private final PlanChunks chunks;
    private final UndoPlanning undoPlanning;
    private final ImportRunSearch search;
    private final TransactionTemplate transactions;

    TestImports(
            ImportRuns runs,
            ImportReading reading,
            StagedRows stagedRows,
            ImportPlanning planning,
            PlanApplication application,
            PlanChunks chunks,
            UndoPlanning undoPlanning,
            ImportRunSearch search,
            TransactionTemplate transactions) {
        this.runs = runs;
        this.reading = reading;
        this.stagedRows = stagedRows;
        this.planning = planning;
        this.application = application;
        this.chunks = chunks;
        this.undoPlanning = undoPlanning;
        this.search = search;
        this.transactions = transactions;
    }

    ImportRunId received(ImportOptions options) {
        return runs.begin(new ReceivedFile("people.csv", Path.of("people.csv"), "0", 1), options);
    }

    /** Stages rows of a file with these columns, of which each is called as the field it means. */
    ImportRunId staged(ImportOptions options, List<String> columns, List<StagedRow> rows) {
        var run = received(options);
        var mapping = columns.stream().collect(java.util.stream.Collectors.toMap(column -> column, column -> column));
        reading.saveLayout(
                run,
                new ImportLayout("UTF-8", EncodingEvidence.VALID_UTF_8, false, ",", 1, columns, mapping, Map.of()),
                "test");
        transactions.executeWithoutResult(_ -> stagedRows.add(run, rows));
        reading.staged(run);
        return run;
    }

    ImportRunId staged(ImportOptions options, StagedRow... rows) {
        return staged(options, COLUMNS, List.of(rows));
    }

    ImportRunId planned(ImportOptions options, StagedRow... rows) {
        var run = staged(options, rows);
        planning.plan(run);
        return run;
    }

    /** Stages, plans and applies rows. */
    ImportRunId applied(ImportOptions options, StagedRow... rows) {
        var run = planned(options, rows);
        apply(run);
        return run;
    }

    /** The contact that a row to review may mean. */
    RecipientId candidate(ImportRunId run, long record) {
        return search.candidates(run, record).getFirst().id();
    }

    RowCounts counts(ImportRunId run) {
        return run(run).counts().rows();
    }

    ImportState apply(ImportRunId run) {
        return apply(run, 2);
    }

    ImportState apply(ImportRunId run, int chunk) {
        runs.beginApplying(run(run));
        if (run(run).appliedThrough() == 0) {
            transactions.executeWithoutResult(_ -> chunks.cut(run, chunk));
        }
        for (int phase = 0; phase < PlanApplication.PHASES; phase++) {
            int current = phase;
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transactions.execute(_ -> application.applyNext(run, current)));
            }
        }
        transactions.executeWithoutResult(_ -> application.finish(run));
        return run(run).state();
    }

    /** Takes a run back. */
    ImportRunId undo(ImportRunId run) {
        var undo = runs.beginUndo(run);
        planUndo(undo);
        apply(undo);
        return undo;
    }

    void planUndo(ImportRunId undo) {
        undoPlanning.plan(undo);
    }

    ImportRun run(ImportRunId run) {
        return search.byId(run).orElseThrow();
    }

    /** Each problem's line and code. */
    List<String> problemLines(ImportRunId run) {
        return search.problems(run, 0, 1_000).stream()
                .map(problem -> problem.line() + " " + problem.code())
                .toList();
    }

    List<String> problemCodes(ImportRunId run) {
        return search.problems(run, 0, 1_000).stream().map(ImportProblem::code).toList();
    }

    static ImportOptions creatingGroups() {
        return new ImportOptions(ImportMode.ADD_AND_FILL, null, true, List.of(), null, null, Map.of(), null);
    }

    static ImportOptions into(String... targetGroups) {
        return new ImportOptions(
                ImportMode.ADD_AND_FILL, null, false, Arrays.asList(targetGroups), null, null, Map.of(), null);
    }

    static ImportOptions mode(ImportMode mode, @Nullable String source, String... targetGroups) {
        return new ImportOptions(mode, source, false, Arrays.asList(targetGroups), null, null, Map.of(), null);
    }

    static StagedRow row(long record, String address, String... groups) {
        return row(record, address, Map.of(), groups);
    }

    static StagedRow row(long record, String address, Map<ContactField, String> fields, String... groups) {
        return new StagedRow(
                record,
                record,
                List.of(address),
                SmtpAddress.of(address),
                List.of(),
                null,
                null,
                fields,
                Set.of(),
                List.of(groups),
                List.of());
    }

    /** A row without a usable address. */
    static StagedRow unreadable(long record, String... groups) {
        return new StagedRow(
                record,
                record,
                List.of("nobody", "a\tb\n\"c\"\\"),
                null,
                List.of(),
                null,
                null,
                Map.of(),
                Set.of(),
                List.of(groups),
                List.of(ProblemKind.ADDRESS_INVALID.at(record, record, "Email")));
    }
}
