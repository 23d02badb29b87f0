package org.liaison.web.imports;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportPace;
import org.liaison.imports.ImportPaces;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks at runs for open pages as long as something is being done with them, whichever process does it. */
@Component
class RunWatch {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** More than so many that were interrupted nobody looks through. */
    private static final int INTERRUPTED = 20;

    /**
     * A run as it was found.
     *
     * @param busy whether something is being done with it
     * @param pace how fast that goes
     * @param reachable whether the database answered; what is said of the run is old if it did not
     */
    record Found(ImportRun run, boolean busy, ImportPace pace, boolean reachable) {}

    private final ImportRunSearch search;
    private final ImportTasks tasks;
    private final ImportPaces paces;
    private final TaskExecutor executor;

    RunWatch(
            ImportRunSearch search,
            ImportPaces paces,
            ImportTasks tasks,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) TaskExecutor executor) {
        this.search = search;
        this.paces = paces;
        this.tasks = tasks;
        this.executor = executor;
    }

    /**
     * Tells of a run twice a second until nothing is done with it any more, or the registration is removed.
     *
     * @param tell called in a thread of its own
     */
    Registration start(ImportRunId run, SerializableConsumer<Found> tell) {
        var stopped = new AtomicBoolean();
        executor.execute(() -> {
            try {
                watch(run, stopped, tell);
            } catch (UIDetachedException _) {
                // Nobody looks any more.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        return () -> stopped.set(true);
    }

    /** Those that something is done with first, the oldest of them first; then the others, the latest first. */
    List<Found> lookAtAll() {
        return Stream.concat(search.unfinished().stream(), search.interrupted(INTERRUPTED).stream())
                .map(this::look)
                .toList();
    }

    Found look(ImportRun run) {
        return new Found(run, tasks.isBusy(run.id()) || run.state().isRunning(), paces.of(run.id()), true);
    }

    private void watch(ImportRunId run, AtomicBoolean stopped, SerializableConsumer<Found> tell)
            throws InterruptedException {
        @Nullable Found last = null;
        while (!stopped.get()) {
            Thread.sleep(PAUSE);
            if (stopped.get()) {
                return;
            }
            last = next(run, last);
            if (last != null) {
                tell.accept(last);
                if (!last.busy()) {
                    return;
                }
            }
        }
    }

    private @Nullable Found next(ImportRunId run, @Nullable Found last) {
        try {
            // Asked first: what a task has done by then is seen below.
            boolean working = tasks.isBusy(run);
            var current = search.byId(run).orElseThrow();
            return new Found(current, working || current.state().isRunning(), paces.of(run), true);
        } catch (DataAccessException | TransactionException _) {
            return last == null ? null : new Found(last.run(), true, last.pace(), false);
        }
    }
}
