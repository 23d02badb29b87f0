package org.liaison.batch.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.liaison.database.LiaisonHome;
import org.liaison.imports.ImportLimits;
import org.springframework.stereotype.Component;

/** Copies what a server sends into a file of our own, as much as is taken in and no longer than is waited for. */
@Component
class Download {

    private static final int BUFFER_SIZE = 1 << 16;

    private final LiaisonHome home;
    private final ImportLimits limits;
    private final FetchSettings settings;

    Download(LiaisonHome home, ImportLimits limits, FetchSettings settings) {
        this.home = home;
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * Copies all of it.
     *
     * @param expected how many bytes the server announces; -1 if it does not
     * @return the copy, to be deleted
     */
    Path receive(InputStream content, long expected) throws IOException, FetchException {
        requireSize(expected);
        var copy = Files.createTempFile(home.files(), "fetch-", ".part");
        try {
            long bytes = copy(content, copy);
            if (expected >= 0 && bytes != expected) {
                throw new FetchException(FetchProblem.TRUNCATED, "%d of %d bytes arrived".formatted(bytes, expected));
            }
            return copy;
        } catch (IOException | FetchException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private long copy(InputStream content, Path copy) throws IOException, FetchException {
        var deadline = InstantSource.system().instant().plus(settings.timeout());
        var buffer = new byte[BUFFER_SIZE];
        long bytes = 0;
        try (var output = Files.newOutputStream(copy)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                output.write(buffer, 0, count);
                bytes += count;
                requireSize(bytes);
                if (InstantSource.system().instant().isAfter(deadline)) {
                    throw new FetchException(
                            FetchProblem.TIMED_OUT,
                            "The file did not arrive within %d minutes"
                                    .formatted(settings.timeout().toMinutes()));
                }
            }
        }
        return bytes;
    }

    private void requireSize(long bytes) throws FetchException {
        if (bytes > limits.maxFileSize().toBytes()) {
            throw new FetchException(
                    FetchProblem.TOO_LARGE,
                    "The file has more than the %d bytes that are taken in (liaison.import.max-file-size)"
                            .formatted(limits.maxFileSize().toBytes()));
        }
    }
}
