package org.liaison.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportState;

/**
 * A source in a list.
 *
 * @param last its last import; null where there was none
 * @param memberships how many memberships rest on it, whether or not on others as well; counted up to {@link #COUNT_LIMIT}
 *     and one more
 */
public record SourceSummary(
        SourceId id, String name, @Nullable LastRun last, long memberships) {

    /** Up to here memberships are counted. */
    public static final int COUNT_LIMIT = 10_000;

    /** The last import of a source. */
    public record LastRun(ImportRunId id, ImportMode mode, ImportState state, Instant at) {}
}
