package org.liaison.batch.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.fetch.FetchException;
import org.liaison.batch.fetch.Fetched;
import org.liaison.batch.fetch.LastFetched;
import org.liaison.batch.fetch.SourceFetching;
import org.liaison.batch.job.FilePreview;
import org.liaison.batch.job.ImportRevision;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.UnusableImportException;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FolderLocation;
import org.springframework.stereotype.Component;

/** Fetches the file of a source to look at its beginning, and keeps nothing of it. */
@Component
public class ConnectionTest {

    private final SourceFetching fetching;
    private final ImportRevision revision;

    ConnectionTest(SourceFetching fetching, ImportRevision revision) {
        this.fetching = fetching;
        this.revision = revision;
    }

    /** What came of the test. */
    public sealed interface Result {

        /**
         * There is a file.
         *
         * @param modifiedAt null where the place does not tell
         */
        record Found(String name, long bytes, @Nullable Instant modifiedAt, FilePreview preview) implements Result {}

        /**
         * There is none that could be taken in.
         *
         * @param code of the problem; null where there just is no file
         */
        record NotFound(@Nullable String code, String message) implements Result {}
    }

    /** Tries it. Whatever goes wrong is the result. */
    public Result test(FileSource source) throws IOException {
        try {
            return switch (fetching.fetch(withoutWaiting(source), LastFetched.NONE)) {
                case Fetched.File file -> {
                    try (file) {
                        yield found(source, file);
                    }
                }
                case Fetched.Nothing(var message) -> new Result.NotFound(null, message);
                case Fetched.Incomplete(var message) -> new Result.NotFound(null, message);
                case Fetched.Unchanged _ -> throw new IllegalStateException("Nothing was said of an earlier file");
            };
        } catch (FetchException e) {
            return new Result.NotFound(e.problem().code(), String.valueOf(e.getMessage()));
        } catch (UnusableImportException e) {
            return new Result.NotFound(e.code(), String.valueOf(e.getMessage()));
        }
    }

    /** To look at its beginning, nobody has to wait until a file has been left alone for long enough. */
    private static FileSource withoutWaiting(FileSource source) {
        var details = source.details();
        return details.location() instanceof FolderLocation folder
                ? new FileSource(
                        source.id(),
                        source.version(),
                        source.name(),
                        source.paused(),
                        new FileSourceDetails(
                                folder.stableFor(0),
                                details.options(),
                                details.schedule(),
                                details.reportTo(),
                                details.reportLanguage()))
                : source;
    }

    private Result found(FileSource source, Fetched.File file) throws IOException {
        // Apart from what is taken in: what an archive holds would be unpacked beside it.
        var folder = Files.createTempDirectory("liaison-test-");
        var copy = folder.resolve("file");
        try {
            Files.copy(file.path(), copy);
            long bytes = Files.size(copy);
            var preview = revision.preview(new ReceivedFile(file.name(), copy, "", bytes), source.options());
            return new Result.Found(file.name(), bytes, file.modifiedAt(), preview);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
