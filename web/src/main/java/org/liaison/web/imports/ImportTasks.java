package org.liaison.web.imports;

import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.RunBusyException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Works on import runs in the background, so that nobody has to keep a page open; takes up what a crash interrupted. */
@Component
class ImportTasks {

    private final ImportLauncher launcher;
    private final ImportRunSearch runs;
    private final TaskExecutor executor;

    ImportTasks(ImportLauncher launcher, ImportRunSearch runs, TaskExecutor executor) {
        this.launcher = launcher;
        this.runs = runs;
        this.executor = executor;
    }

    /** Reads the file and makes the plan. */
    void prepare(ImportRunId run) {
        executor.execute(() -> launcher.prepare(run));
    }

    /** Applies the plan. */
    void apply(ImportRunId run) {
        executor.execute(() -> launcher.apply(run));
    }

    /** Goes on with a run that was interrupted. */
    void resume(ImportRunId run) {
        executor.execute(() -> launcher.resume(run));
    }

    @EventListener(ApplicationReadyEvent.class)
    void resumeInterruptedRuns() {
        runs.unfinished().stream()
                .map(ImportRun::id)
                .forEach(run -> executor.execute(() -> {
                    try {
                        launcher.resume(run);
                    } catch (RunBusyException _) {
                        // A command line beside this server is working on it; nothing was interrupted.
                    }
                }));
    }
}
