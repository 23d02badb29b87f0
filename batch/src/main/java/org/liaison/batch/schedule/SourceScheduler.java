package org.liaison.batch.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRunId;
import org.liaison.source.SourceAttemptId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for sources that are due, and has the work done by one of the processes that share a database. Each process tells
 * that it lives; the work of one that does not any more goes to another within a minute.
 */
@Component
public class SourceScheduler implements SmartLifecycle {

    private static final String TABLE = "scheduled_task";
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(5);

    /** Four of them, and up to twice one until somebody notices: 42 seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(7);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final int TRIES = 5;
    /** More than imports may take, so that somebody always looks for what is due. */
    private static final int THREADS = 4;

    /** Each takes connections for its locks and its workers, and more would only wait for the same disk. */
    private static final int IMPORTS = 2;

    /** The web server and the database pool stop after it, and have their own time. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final NightWatch watch;
    private final boolean enabled;
    private final DataSource dataSource;
    private final CustomTask<Void> importSource;
    private final CustomTask<Void> applyPlan;
    private final CustomTask<Void> resumeRun;
    private final Semaphore slots = new Semaphore(IMPORTS);
    private @Nullable Scheduler scheduler;

    SourceScheduler(
            DataSource dataSource,
            NightWatch watch,
            AttemptWork attempts,
            RunWork runs,
            @Value("${liaison.sources.scheduler:false}") boolean enabled) {
        this.dataSource = dataSource;
        this.watch = watch;
        this.enabled = enabled;
        importSource = task(
                "import-source",
                id -> attempts.perform(new SourceAttemptId(id)),
                id -> attempts.giveUp(new SourceAttemptId(id)));
        applyPlan = task("apply-plan", id -> runs.apply(new ImportRunId(id)), _ -> {});
        resumeRun = task("resume-run", id -> runs.resume(new ImportRunId(id)), _ -> {});
    }

    /** Has an attempt worked on at once, where this process does such work; otherwise another one finds it. */
    public void begin(SourceAttemptId attempt) {
        var running = scheduler;
        if (running != null) {
            running.scheduleIfNotExists(instance(importSource, attempt.value()), Instant.now());
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        var look = Tasks.recurring("look-for-due-sources", FixedDelay.of(LOOK)).execute((_, context) -> look(context));
        var started = Scheduler.create(dataSource, importSource, applyPlan, resumeRun)
                .startTasks(look)
                .tableName(TABLE)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .threads(THREADS)
                .build();
        started.start();
        scheduler = started;
    }

    /** What is not over in time is interrupted; another process, or this one's successor, goes on with it. */
    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    /** After running jobs have been stopped, so that whoever waits for them here waits for nothing. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private void look(ExecutionContext context) {
        var client = context.getSchedulerClient();
        var due = watch.look();
        var now = Instant.now();
        due.attempts().forEach(attempt -> client.scheduleIfNotExists(instance(importSource, attempt.value()), now));
        due.plans().forEach(run -> client.scheduleIfNotExists(instance(applyPlan, run.value()), now));
        // Its own process may only be between two steps, so it is looked at once more before it is taken over.
        due.abandoned().forEach(run -> client.scheduleIfNotExists(instance(resumeRun, run.value()), now.plus(AGAIN)));
    }

    private static TaskInstance<Void> instance(CustomTask<Void> task, long id) {
        return task.instance(Long.toString(id));
    }

    /** @param giveUp told when the work has failed too often on something unforeseen */
    private CustomTask<Void> task(String name, LongFunction<WorkResult> work, LongConsumer giveUp) {
        return Tasks.custom(name, Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    if (execution.consecutiveFailures + 1 >= TRIES) {
                        giveUp.accept(Long.parseLong(execution.taskInstance.getId()));
                        operations.remove();
                    } else {
                        operations.reschedule(complete, Instant.now().plus(AGAIN));
                    }
                })
                .execute((instance, _) -> completion(perform(work, Long.parseLong(instance.getId()))));
    }

    private WorkResult perform(LongFunction<WorkResult> work, long id) {
        if (!slots.tryAcquire()) {
            return WorkResult.LOOK_AGAIN;
        }
        try {
            return work.apply(id);
        } finally {
            slots.release();
        }
    }

    private static CompletionHandler<Void> completion(WorkResult result) {
        return switch (result) {
            case DONE -> (_, operations) -> operations.remove();
            case LOOK_AGAIN ->
                (complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(AGAIN));
        };
    }
}
