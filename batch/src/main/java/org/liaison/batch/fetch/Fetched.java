package org.liaison.batch.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was found where a source's files come from. */
public sealed interface Fetched {

    /**
     * A complete file. Closing it deletes a copy that was made for the purpose; a file in a folder stays.
     *
     * @param name what it is called where it comes from
     * @param path where it can be read
     * @param modifiedAt when it was last changed there; null where that is not told
     * @param etag what a web server calls this state of it; null where it does not
     * @param copy whether it is a copy of our own
     */
    record File(
            String name,
            Path path,
            @Nullable Instant modifiedAt,
            @Nullable String etag,
            boolean copy) implements Fetched, AutoCloseable {

        @Override
        public void close() throws IOException {
            if (copy) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** It is the file that was taken in last, or an older one. */
    record Unchanged() implements Fetched {}

    /**
     * There is no file.
     *
     * @param message where nothing is
     */
    record Nothing(String message) implements Fetched {}

    /**
     * Somebody is still writing it.
     *
     * @param message which file
     */
    record Incomplete(String message) implements Fetched {}
}
