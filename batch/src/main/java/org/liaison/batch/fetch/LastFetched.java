package org.liaison.batch.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the file that a source has taken in last. An older one is never taken.
 *
 * @param modifiedAt when it was changed; null where that is not known
 * @param etag what the web server called it; null where it did not
 * @param again whether the same file is wanted once more, because it is to be taken in otherwise now, or has not been
 */
public record LastFetched(
        @Nullable Instant modifiedAt, @Nullable String etag, boolean again) {

    /** Nothing has been fetched yet. */
    public static final LastFetched NONE = new LastFetched(null, null, true);

    boolean covers(Instant modified) {
        return modifiedAt != null && (again ? modified.isBefore(modifiedAt) : !modified.isAfter(modifiedAt));
    }
}
