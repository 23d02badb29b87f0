package org.liaison.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of one file taken in, from upload to result.
 *
 * @param sourceId the source that owns the memberships
 * @param undoOf the run that this one takes back; null for a file taken in
 * @param repeats the run that took the same file in before, with nothing changed since; null where it was read
 * @param expiredAt since when it cannot be taken back any more, and the rows of its file are gone; null while it can
 * @param layout how the file was read; null before it was
 * @param rowsRead how many records were staged so far
 * @param changes how many changes the plan has
 * @param planHash what an approval binds to; null before there is a plan
 * @param appliedThrough how many changes of the plan have been gone through
 * @param approval who let a held plan pass; null where nobody did
 * @param errorCode why the run could not go on; null where it could
 */
public record ImportRun(
        ImportRunId id,
        ImportState state,
        ImportOptions options,
        long sourceId,
        @Nullable ImportRunId undoOf,
        @Nullable ImportRunId repeats,
        ReceivedFile file,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiredAt,
        @Nullable ImportLayout layout,
        long rowsRead,
        ImportCounts counts,
        long changes,
        @Nullable String planHash,
        long appliedThrough,
        ImportMillis millis,
        @Nullable Approval approval,
        @Nullable String errorCode,
        @Nullable String errorMessage) {

    /** Whether a person stopped it, so that only a person goes on with it. */
    public boolean isStopped() {
        return state == ImportState.FAILED && ImportRuns.STOPPED.equals(errorCode);
    }
}
