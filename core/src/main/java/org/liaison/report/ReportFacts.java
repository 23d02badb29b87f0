package org.liaison.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.Guard;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ImportRun;

/**
 * What there is to tell of an import. Nothing in it is a cell of the file.
 *
 * @param source the name of the source
 * @param reportTo the address that the source names; null for none
 * @param language in which to tell it, {@code en} or {@code fr}; null where the source does not say
 * @param attempt what was attempted; null where there is a run
 * @param run the run; null where the attempt came to none
 * @param groups those that it changes most
 * @param groupCount how many it changes
 * @param guards the limits that the plan exceeds
 * @param problems the first that were found in the file
 * @param problemCount how many there are
 * @param nextDue when the source is due next, on its own clock; null where nothing is scheduled
 */
public record ReportFacts(
        DueReport report,
        String source,
        @Nullable String reportTo,
        @Nullable String language,
        ReportOutcome outcome,
        @Nullable AttemptFacts attempt,
        @Nullable ImportRun run,
        List<GroupFacts> groups,
        long groupCount,
        List<Guard> guards,
        List<ImportProblem> problems,
        long problemCount,
        @Nullable ZonedDateTime nextDue) {

    /** The code of what went wrong; empty where nothing did, or a message says it all. */
    public Optional<String> errorCode() {
        return Optional.ofNullable(run != null ? run.errorCode() : attempt != null ? attempt.code() : null);
    }
}
