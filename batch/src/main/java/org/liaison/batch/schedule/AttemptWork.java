package org.liaison.batch.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.fetch.FetchException;
import org.liaison.batch.fetch.Fetched;
import org.liaison.batch.fetch.SourceFetching;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.WrongStateException;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptId;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.sql.AdvisoryLock;
import org.springframework.stereotype.Component;

/**
 * Does what an attempt is about: fetches the file of its source, takes it in, and says what came of it. Whoever comes after a
 * process that died goes on where it stood.
 */
@Component
public class AttemptWork {

    /** How long a file that is still being written is waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    /** The same for a person, who looks on. */
    static final Duration PATIENCE_OF_A_PERSON = Duration.ofMinutes(2);

    private final SourceAttempts attempts;
    private final SourceAttemptSearch search;
    private final FileSourceSearch sources;
    private final SourceFetching fetching;
    private final AttemptFiles files;
    private final ImportLauncher launcher;
    private final ImportRunSearch runs;
    private final AdvisoryLock locks;
    private final InstantSource clock;

    AttemptWork(
            SourceAttempts attempts,
            SourceAttemptSearch search,
            FileSourceSearch sources,
            SourceFetching fetching,
            AttemptFiles files,
            ImportLauncher launcher,
            ImportRunSearch runs,
            AdvisoryLock locks,
            InstantSource clock) {
        this.attempts = attempts;
        this.search = search;
        this.sources = sources;
        this.fetching = fetching;
        this.files = files;
        this.launcher = launcher;
        this.runs = runs;
        this.locks = locks;
        this.clock = clock;
    }

    /** Works on an attempt until it has ended or waits for another try, unless another attempt of the source is at it. */
    public WorkResult perform(SourceAttemptId id) {
        var attempt = search.byId(id).orElse(null);
        if (attempt == null || attempt.outcome() != null) {
            return WorkResult.DONE;
        }
        var lock = locks.tryAcquire("source " + attempt.source());
        if (lock.isEmpty()) {
            return WorkResult.LOOK_AGAIN;
        }
        try (var _ = lock.get()) {
            // Whoever had the lock may have ended it.
            attempt = search.byId(id).orElseThrow();
            if (attempt.outcome() != null) {
                return WorkResult.DONE;
            }
            attempts.start(id, clock.instant());
            return perform(search.byId(id).orElseThrow());
        } catch (RunBusyException _) {
            return WorkResult.LOOK_AGAIN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that an attempt broke down again and again, so that it is told like every other. */
    public void giveUp(SourceAttemptId id) {
        var run = search.lastRun(id).flatMap(runs::byId).orElse(null);
        attempts.end(
                id,
                AttemptOutcome.FAILED,
                run == null || run.errorCode() == null ? "FETCH-299" : run.errorCode(),
                run == null || run.errorMessage() == null
                        ? "The import broke down on something unforeseen; the log has details"
                        : run.errorMessage(),
                clock.instant());
    }

    private WorkResult perform(SourceAttempt attempt) throws IOException {
        var source = sources.byId(attempt.source()).orElse(null);
        if (source == null) {
            return end(attempt, AttemptOutcome.FAILED, "FETCH-201", "The source was removed");
        }
        try {
            var begun = search.lastRun(attempt.id());
            if (begun.isEmpty()) {
                var waiting = waitingBefore(source, attempt);
                if (waiting.isPresent()) {
                    return end(attempt, AttemptOutcome.FAILED, "FETCH-202", waiting.get());
                }
            }
            return begun.isPresent() ? goOn(attempt, source, begun.get()) : fetch(attempt, source, null);
        } catch (FetchException e) {
            var again = nextTry(attempt, source, e);
            if (again.isEmpty()) {
                return end(attempt, AttemptOutcome.FAILED, e.problem().code(), e.getMessage());
            }
            attempts.tryAgain(attempt.id(), e.problem().code(), e.getMessage(), again.get());
            return WorkResult.DONE;
        }
    }

    /** A person who asks learns at once what is wrong. */
    private static Optional<Instant> nextTry(SourceAttempt attempt, FileSource source, FetchException failure) {
        return attempt.requestedBy() == null && failure.problem().isPassing()
                ? source.details()
                        .schedule()
                        .nextTry(
                                attempt.dueAt(), Objects.requireNonNull(attempt.startedAt()), attempt.failedTries() + 1)
                : Optional.empty();
    }

    /** @param before what this attempt took in already; null at first */
    private WorkResult fetch(SourceAttempt attempt, FileSource source, @Nullable ImportRun before)
            throws IOException, FetchException {
        var fetched = fetching.fetch(source, files.last(source, attempt));
        if (fetched instanceof Fetched.File file) {
            var run = files.begin(attempt, source, file);
            return run.isPresent()
                    ? goOn(attempt, source, run.get())
                    : end(attempt, AttemptOutcome.UNCHANGED, null, null);
        }
        if (before != null) {
            return end(attempt, before, null);
        }
        return switch (fetched) {
            case Fetched.Nothing(var message) -> end(attempt, AttemptOutcome.NOTHING_THERE, null, message);
            case Fetched.Incomplete _ when waits(attempt) -> WorkResult.LOOK_AGAIN;
            case Fetched.Incomplete(var message) -> end(attempt, AttemptOutcome.NOTHING_THERE, null, message);
            default -> end(attempt, AttemptOutcome.UNCHANGED, null, null);
        };
    }

    private WorkResult goOn(SourceAttempt attempt, FileSource source, ImportRunId id)
            throws IOException, FetchException {
        var unarchived = files.putAway(id, source);
        var run = takeIn(attempt, id);
        return unarchived == null && goesOn(source, attempt, run)
                ? fetch(attempt, source, run)
                : end(attempt, run, unarchived);
    }

    /** Where every file counts, the next one is taken in only after all of the one before has been. */
    private static boolean goesOn(FileSource source, SourceAttempt attempt, ImportRun run) {
        return AttemptFiles.takesEach(source)
                && !attempt.dryRun()
                && attempt.applyAt() == null
                && (run.state() == ImportState.NO_CHANGE
                        || run.state() == ImportState.APPLIED
                        || run.state() == ImportState.APPLIED_WITH_ERRORS);
    }

    private Optional<String> waitingBefore(FileSource source, SourceAttempt attempt) {
        if (!AttemptFiles.takesEach(source) || attempt.dryRun()) {
            return Optional.empty();
        }
        return search.notApplied().stream()
                .filter(earlier -> earlier.source().equals(source.id()) && !earlier.dryRun())
                .map(earlier -> "Run %s of the file before this one has not been applied yet".formatted(earlier.run()))
                .findFirst();
    }

    private boolean waits(SourceAttempt attempt) {
        var started = Objects.requireNonNull(attempt.startedAt());
        var patience = attempt.requestedBy() == null ? PATIENCE : PATIENCE_OF_A_PERSON;
        return clock.instant().isBefore(started.plus(patience));
    }

    private ImportRun takeIn(SourceAttempt attempt, ImportRunId id) {
        try {
            var run = launcher.resume(id);
            boolean applies = run.state() == ImportState.PLANNED && !attempt.dryRun() && attempt.applyAt() == null;
            return applies ? launcher.apply(id) : run;
        } catch (WrongStateException _) {
            // Whoever found it abandoned before us has gone on with it while we waited, so it stands elsewhere now.
            return takeIn(attempt, id);
        }
    }

    private WorkResult end(SourceAttempt attempt, ImportRun run, @Nullable FetchException unarchived) {
        if (run.isStopped()) {
            return end(attempt, AttemptOutcome.FAILED, run.errorCode(), run.errorMessage());
        }
        return switch (run.state()) {
            case UNUSABLE -> end(attempt, AttemptOutcome.FAILED, run.errorCode(), run.errorMessage());
            // This process is being stopped, or another is at it; whoever looks again goes on from there.
            case RECEIVED, STAGED, APPLYING -> WorkResult.LOOK_AGAIN;
            // Such as by a database that went away: it goes on from there when it is tried again.
            case FAILED -> throw new IllegalStateException("Import run %s broke off".formatted(run.id()));
            default ->
                end(
                        attempt,
                        AttemptOutcome.IMPORTED,
                        unarchived == null ? null : unarchived.problem().code(),
                        unarchived == null ? null : unarchived.getMessage());
        };
    }

    private WorkResult end(
            SourceAttempt attempt, AttemptOutcome outcome, @Nullable String code, @Nullable String message) {
        attempts.end(attempt.id(), outcome, code, message, clock.instant());
        return WorkResult.DONE;
    }
}
