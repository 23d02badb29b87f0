package org.liaison.batch.schedule;

import java.time.InstantSource;
import java.util.Set;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.WrongStateException;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.springframework.stereotype.Component;

/** Goes on with runs that wait for their time, or whose process has died. */
@Component
class RunWork {

    private final ImportLauncher launcher;
    private final ImportRunSearch runs;
    private final SourceAttemptSearch attempts;
    private final FileSourceSearch sources;
    private final InstantSource clock;

    RunWork(
            ImportLauncher launcher,
            ImportRunSearch runs,
            SourceAttemptSearch attempts,
            FileSourceSearch sources,
            InstantSource clock) {
        this.launcher = launcher;
        this.runs = runs;
        this.attempts = attempts;
        this.sources = sources;
        this.clock = clock;
    }

    /** Applies a plan whose time has come, unless somebody has stopped it or it has to be looked at. */
    WorkResult apply(ImportRunId id) {
        var run = runs.byId(id).orElse(null);
        if (run == null || !Set.of(ImportState.PLANNED, ImportState.APPLYING).contains(run.state())) {
            return WorkResult.DONE;
        }
        if (run.state() == ImportState.PLANNED
                && attempts.ofRun(id).map(this::isQuiet).orElse(true)) {
            // It is looked for again as soon as the quiet hours are over.
            return WorkResult.DONE;
        }
        try {
            launcher.apply(id);
            return WorkResult.DONE;
        } catch (RunBusyException _) {
            return WorkResult.LOOK_AGAIN;
        } catch (WrongStateException _) {
            return WorkResult.DONE;
        }
    }

    /** Goes on with a run that was interrupted. */
    WorkResult resume(ImportRunId id) {
        var run = runs.byId(id).orElse(null);
        if (run == null || !run.state().isRunning()) {
            return WorkResult.DONE;
        }
        try {
            launcher.resume(id);
        } catch (RunBusyException | WrongStateException _) {
            // Somebody is at it after all.
        }
        return WorkResult.DONE;
    }

    private boolean isQuiet(SourceAttempt attempt) {
        return sources.byId(attempt.source())
                .map(source -> source.details().schedule().outOfQuietHours(clock.instant()))
                .map(after -> after.isAfter(clock.instant()))
                .orElse(true);
    }
}
