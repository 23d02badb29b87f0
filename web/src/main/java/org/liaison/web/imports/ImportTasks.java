package org.liaison.web.imports;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.StopRequests;
import org.liaison.imports.WrongStateException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Works on import runs in the background, so that nobody has to keep a page open; takes up what a crash interrupted. */
@Component
class ImportTasks {

    private final ImportLauncher launcher;
    private final StopRequests stops;
    private final ImportRunSearch search;
    private final TaskExecutor executor;
    private final Set<ImportRunId> busy = ConcurrentHashMap.newKeySet();

    ImportTasks(
            ImportLauncher launcher,
            StopRequests stops,
            ImportRunSearch search,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) TaskExecutor executor) {
        this.launcher = launcher;
        this.stops = stops;
        this.search = search;
        this.executor = executor;
    }

    /** Whether a task works on the run, although its state may not tell of it yet. */
    boolean isBusy(ImportRunId run) {
        return busy.contains(run);
    }

    /** Reads the file and makes the plan. */
    void prepare(ImportRunId run) {
        start(run, () -> launcher.prepare(run));
    }

    /** Applies the plan, unless it has become another than the one with this hash. */
    void apply(ImportRunId run, @Nullable String planHash) {
        start(run, () -> launcher.apply(run, planHash));
    }

    /** Makes the plan anew, with what a person has decided. */
    void planAgain(ImportRunId run) {
        start(run, () -> launcher.planAgain(run));
    }

    /** Has whoever works on the run stop; it can be resumed. */
    void stop(ImportRunId run) {
        stops.ask(run);
    }

    /** Goes on with a run that was interrupted, or has only begun. */
    void resume(ImportRunId run) {
        start(run, () -> launcher.resume(run));
    }

    @EventListener(ApplicationReadyEvent.class)
    void resumeInterruptedRuns() {
        search.unfinished().stream().map(ImportRun::id).forEach(this::resume);
    }

    private void start(ImportRunId run, Runnable task) {
        busy.add(run);
        executor.execute(() -> {
            try {
                task.run();
            } catch (RunBusyException | WrongStateException _) {
                // Somebody else, or a command line beside this server, was first; the page shows where the run stands.
            } finally {
                busy.remove(run);
            }
        });
    }
}
