package org.liaison.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRunId;

/**
 * A file that was fetched, with the run that takes it in.
 *
 * @param modifiedAt when it was last changed where it came from; null where that is not known
 * @param etag what a web server calls this state of it; null where it does not
 * @param moveFrom the file that is still to be put away, in a folder or on a server; null where none is
 * @param moveTo the folder it goes to; null to delete it
 */
public record SourceFile(
        ImportRunId run,
        @Nullable Instant modifiedAt,
        @Nullable String etag,
        @Nullable String moveFrom,
        @Nullable String moveTo) {}
