package org.liaison.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportState;

/**
 * One attempt to import from a source.
 *
 * @param dueAt when it was due, or when somebody asked for it
 * @param requestedBy who asked for it; null for the schedule
 * @param dryRun whether it only shows what would change
 * @param startedAt when work on it began; null before
 * @param endedAt null while it waits or goes on
 * @param outcome null while it waits or goes on
 * @param run the last run it began; null where it began none
 * @param runState where that run stands now, which may be that it is held; null where there is none
 * @param applyAt when the plan is applied; null for as soon as it is made
 * @param failedTries how many fetches have failed so far that are made up for
 * @param tryAgainAt when the next fetch is due after one that failed; null where none is
 * @param code why there was nothing to import, such as {@code FETCH-105}; null where there was
 */
public record SourceAttempt(
        SourceAttemptId id,
        SourceId source,
        Instant dueAt,
        @Nullable String requestedBy,
        boolean dryRun,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable AttemptOutcome outcome,
        @Nullable ImportRunId run,
        @Nullable ImportState runState,
        @Nullable Instant applyAt,
        int failedTries,
        @Nullable Instant tryAgainAt,
        @Nullable String code,
        @Nullable String message) {}
