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
import org.liaison.batch.fetch.SftpFetching;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ReceivedFiles;
import org.liaison.imports.SavedMappings;
import org.liaison.source.Afterwards;
import org.liaison.source.FileSource;
import org.liaison.source.FolderLocation;
import org.liaison.source.SftpLocation;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.source.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes fetched files into runs, none twice, and puts them away where they came from. */
@Component
class AttemptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptFiles.class);

    private final SourceAttempts attempts;
    private final SourceAttemptSearch search;
    private final ReceivedFiles received;
    private final ImportRunSearch runs;

    private final SavedMappings mappings;
    private final SftpFetching servers;

    AttemptFiles(
            SourceAttempts attempts,
            SourceAttemptSearch search,
            ReceivedFiles received,
            ImportRunSearch runs,
            SavedMappings mappings,
            SftpFetching servers) {
        this.attempts = attempts;
        this.search = search;
        this.received = received;
        this.runs = runs;
        this.mappings = mappings;
        this.servers = servers;
    }

    /** Whether every file of the source counts, and not only the newest. */
    static boolean takesEach(FileSource source) {
        return source.details().location().takesEach();
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
            return Optional.of(
                    attempts.begin(attempt, source, taken, attempt.dryRun() ? left(file) : asPutAway(source, file)));
        }
    }

    /** What is to become of the file, as far as the source says it. */
    private static SourceFile asPutAway(FileSource source, Fetched.File file) {
        return switch (source.details().location()) {
            case FolderLocation folder
            when folder.archive() != null -> moved(file, file.path().toString(), folder.archive());
            case SftpLocation sftp
            when sftp.afterwards() != Afterwards.LEAVE -> moved(file, sftp.pathOf(file.name()), sftp.archive());
            default -> left(file);
        };
    }

    private static SourceFile left(Fetched.File file) {
        return moved(file, null, null);
    }

    private static SourceFile moved(Fetched.File file, @Nullable String from, @Nullable String to) {
        return new SourceFile(new ImportRunId(0), file.modifiedAt(), file.etag(), from, to);
    }

    /** Whatever happens to the file now, its content is ours. Tells what went wrong; null if nothing did. */
    @Nullable
    FetchException putAway(ImportRunId id, FileSource source) {
        var file = attempts.toPutAway(id).orElse(null);
        if (file == null) {
            return null;
        }
        try {
            putAway(file, source, runs.byId(id).orElseThrow());
            attempts.putAway(id);
            return null;
        } catch (FetchException e) {
            return e;
        }
    }

    private void putAway(SourceFile file, FileSource source, ImportRun run) throws FetchException {
        var from = Objects.requireNonNull(file.moveFrom());
        switch (source.details().location()) {
            case FolderLocation _
            when file.moveTo() != null ->
                FolderArchive.move(
                        Path.of(from),
                        Path.of(file.moveTo()),
                        run.id(),
                        run.file().sha256());
            case SftpLocation sftp ->
                servers.putAway(source.id(), sftp, file, run.file().bytes());
            default -> LOG.debug("The source is another by now, so {} stays where it is", from);
        }
    }
}
