package org.liaison.batch.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.fetch.FetchException;
import org.liaison.batch.fetch.Fetched;
import org.liaison.batch.fetch.FolderArchive;
import org.liaison.batch.fetch.LastFetched;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ReceivedFiles;
import org.liaison.imports.SavedMappings;
import org.liaison.source.FileSource;
import org.liaison.source.FolderLocation;
import org.liaison.source.FolderLocation.Choice;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.source.SourceFile;
import org.springframework.stereotype.Component;

/** Takes fetched files into runs, none twice, and moves them out of their folders. */
@Component
class AttemptFiles {

    private final SourceAttempts attempts;
    private final SourceAttemptSearch search;
    private final ReceivedFiles received;
    private final ImportRunSearch runs;

    private final SavedMappings mappings;

    AttemptFiles(
            SourceAttempts attempts,
            SourceAttemptSearch search,
            ReceivedFiles received,
            ImportRunSearch runs,
            SavedMappings mappings) {
        this.attempts = attempts;
        this.search = search;
        this.received = received;
        this.runs = runs;
        this.mappings = mappings;
    }

    /** Whether every file of the source counts, and not only the newest. */
    static boolean takesEach(FileSource source) {
        return source.details().location() instanceof FolderLocation folder && folder.choice() == Choice.EACH;
    }

    /** What is known of the file before, for the fetch of the next. */
    LastFetched last(FileSource source, SourceAttempt attempt) {
        if (takesEach(source)) {
            return LastFetched.NONE;
        }
        return search.lastFile(source.id())
                .map(file -> new LastFetched(file.modifiedAt(), file.etag(), !isSettled(source, attempt, file.run())))
                .orElse(LastFetched.NONE);
    }

    /**
     * Whether there is nothing to be done about the file of a run: it was taken in as it would be today, or waits for a
     * person, or a person wants nothing of it. What somebody has stopped or undone never comes back by itself.
     */
    private boolean isSettled(FileSource source, SourceAttempt attempt, ImportRunId id) {
        var run = runs.byId(id).orElseThrow();
        if (attempt.dryRun() || !run.options().equals(source.options()) || isMappedAnew(source, run)) {
            return false;
        }
        return switch (run.state()) {
            case NO_CHANGE, APPLIED, APPLIED_WITH_ERRORS, DRAFT, PLANNED, HELD, AWAITING_APPROVAL -> true;
            case CANCELLED, UNDONE, PARTLY_UNDONE -> attempt.requestedBy() == null;
            case FAILED -> run.isStopped() && attempt.requestedBy() == null;
            case RECEIVED, STAGED, APPLYING, UNUSABLE -> false;
        };
    }

    /** Whether a person has said since what the columns of such a file mean. */
    private boolean isMappedAnew(FileSource source, ImportRun run) {
        var layout = run.layout();
        return layout != null
                && mappings.find(source.name(), layout.headerFingerprint())
                        .filter(saved -> !saved.equals(layout.mapping()))
                        .isPresent();
    }

    /** Begins the run of a file; none where the content is what was taken in last, under whichever name and date. */
    Optional<ImportRunId> begin(SourceAttempt attempt, FileSource source, Fetched.File file) throws IOException {
        try (file;
                var content = Files.newInputStream(file.path())) {
            var taken = received.receive(file.name(), content);
            var last = search.lastFile(source.id());
            if (!takesEach(source)
                    && last.isPresent()
                    && isSettled(source, attempt, last.get().run())
                    && runs.byId(last.get().run()).orElseThrow().file().sha256().equals(taken.sha256())) {
                return Optional.empty();
            }
            var archive = attempt.dryRun() ? null : archiveOf(source);
            return Optional.of(attempts.begin(
                    attempt,
                    source,
                    taken,
                    new SourceFile(
                            new ImportRunId(0),
                            file.modifiedAt(),
                            file.etag(),
                            archive == null ? null : file.path().toString(),
                            archive)));
        }
    }

    private static @Nullable String archiveOf(FileSource source) {
        return source.details().location() instanceof FolderLocation folder ? folder.archive() : null;
    }

    /** Whatever happens to the file now, its content is ours. Tells what went wrong; null if nothing did. */
    @Nullable
    FetchException archive(ImportRunId id) {
        var file = attempts.toArchive(id).orElse(null);
        if (file == null) {
            return null;
        }
        try {
            FolderArchive.move(
                    Path.of(Objects.requireNonNull(file.moveFrom())),
                    Path.of(Objects.requireNonNull(file.moveTo())),
                    id,
                    runs.byId(id).orElseThrow().file().sha256());
            attempts.archived(id);
            return null;
        } catch (FetchException e) {
            return e;
        }
    }
}
