package org.liaison.batch.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.Guard;
import org.liaison.imports.ImportMillis;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.MappingEvidence;
import org.liaison.imports.MembershipCounts;
import org.liaison.imports.RefusedGroups;
import org.liaison.imports.RefusedGroups.RefusedGroup;
import org.liaison.imports.RowCounts;

/**
 * An import run as scripts see it, in JSON. Every name is always there, with null where there is nothing to say.
 *
 * @param undoOf the run that this one takes back; null for a file taken in
 * @param repeats the run that took the same file in before, with nothing changed since; null where it was read
 * @param problems the first of them, up to {@link #MAX_PROBLEMS}
 * @param problemCount how many there are
 * @param refusedGroups the groups of the file that take nobody, those that most rows name first, up to {@link #MAX_GROUPS}
 */
record ImportReport(
        long run,
        @Nullable Long undoOf,
        @Nullable Long repeats,
        String state,
        String mode,
        FileReport file,
        Map<String, String> mapping,
        Map<String, MappingEvidence> mappingEvidence,
        RowCounts rows,
        MembershipCounts memberships,
        List<ProblemReport> problems,
        long problemCount,
        List<RefusedGroup> refusedGroups,
        List<GuardReport> guards,
        PlanReport plan,
        ImportMillis millis) {

    static final int MAX_PROBLEMS = 1_000;
    static final int MAX_GROUPS = 100;

    static ImportReport of(ImportRun run, ImportRunSearch search, RefusedGroups refused) {
        var problems = search.problems(run.id(), 0, MAX_PROBLEMS).stream()
                .map(ProblemReport::of)
                .toList();
        long count = search.countProblems(run.id());
        if (run.errorCode() != null) {
            problems = List.of(ProblemReport.ofFile(run.errorCode(), String.valueOf(run.errorMessage())));
            count = 1;
        }
        return new ImportReport(
                run.id().value(),
                number(run.undoOf()),
                number(run.repeats()),
                run.state().name(),
                run.options().mode().name(),
                FileReport.of(run),
                run.layout() == null ? Map.of() : run.layout().mapping(),
                run.layout() == null ? Map.of() : run.layout().mappingEvidence(),
                run.counts().rows(),
                run.counts().memberships(),
                problems,
                count,
                refused.first(run.id(), MAX_GROUPS),
                search.guards(run.id()).stream().map(GuardReport::of).toList(),
                new PlanReport(run.planHash(), run.changes()),
                run.millis());
    }

    private static @Nullable Long number(@Nullable ImportRunId run) {
        return run == null ? null : run.value();
    }

    record FileReport(
            String name,
            String sha256,
            long bytes,
            @Nullable String charset,
            @Nullable String charsetEvidence,
            @Nullable String delimiter,
            @Nullable Integer headerRecord) {

        static FileReport of(ImportRun run) {
            var file = run.file();
            var layout = run.layout();
            return layout == null
                    ? new FileReport(file.name(), file.sha256(), file.bytes(), null, null, null, null)
                    : new FileReport(
                            file.name(),
                            file.sha256(),
                            file.bytes(),
                            layout.charset(),
                            layout.encodingEvidence().name(),
                            layout.delimiter(),
                            layout.headerRecord());
        }
    }

    record ProblemReport(
            long line, long record, @Nullable String column, String code, String severity, String message) {

        static ProblemReport of(ImportProblem problem) {
            return new ProblemReport(
                    problem.line(),
                    problem.record(),
                    problem.column(),
                    problem.code(),
                    problem.severity().name().toLowerCase(Locale.ROOT),
                    problem.message());
        }

        static ProblemReport ofFile(String code, String message) {
            return new ProblemReport(0, 0, null, code, "error", message);
        }
    }

    record GuardReport(String code, String message, BigDecimal found, BigDecimal allowed, List<String> groups) {

        static GuardReport of(Guard guard) {
            return new GuardReport(guard.code(), guard.message(), guard.found(), guard.allowed(), guard.groups());
        }
    }

    record PlanReport(@Nullable String hash, long changes) {}
}
