package org.liaison.batch.fetch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.liaison.imports.ImportOptions;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.ImportSchedule;
import org.liaison.source.SourceLocation;

/** Fetches from where a test says. */
record FetchRig(FileSourceManagement sources, SourceFetching fetching) {

    FileSource source(SourceLocation location) {
        return sources.create(
                "Partners",
                new FileSourceDetails(
                        location,
                        ImportOptions.defaults(),
                        ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("UTC")),
                        null,
                        "en"),
                Instant.now());
    }

    Fetched fetch(SourceLocation location) throws FetchException {
        return fetching.fetch(source(location), LastFetched.NONE);
    }

    /** Why it fails; it has to. */
    FetchException failure(SourceLocation location) {
        try {
            var fetched = fetch(location);
            throw new AssertionError("Fetched " + fetched);
        } catch (FetchException e) {
            return e;
        }
    }
}
