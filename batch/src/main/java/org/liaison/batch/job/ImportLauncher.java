package org.liaison.batch.job;

import org.jspecify.annotations.Nullable;
import org.liaison.batch.file.UnusableFileException;
import org.liaison.imports.ImportLocks;
import org.liaison.imports.ImportPlanning;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.PlanFreshness;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.UndoPlanning;
import org.liaison.imports.UnusableImportException;
import org.liaison.imports.WrongStateException;
import org.liaison.sql.AdvisoryLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Runs the jobs of an import in the calling thread and tells the run how they ended. */
@Component
public class ImportLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLauncher.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final Job prepareImport;
    private final Job applyImport;
    private final ImportRuns runs;
    private final ImportRunSearch search;
    private final AdvisoryLock locks;
    private final ImportLocks groupLocks;
    private final PlanFreshness freshness;
    private final ImportPlanning planning;
    private final UndoPlanning undoPlanning;

    ImportLauncher(
            JobOperator operator,
            JobRepository repository,
            Job prepareImport,
            Job applyImport,
            ImportRuns runs,
            ImportRunSearch search,
            AdvisoryLock locks,
            ImportLocks groupLocks,
            PlanFreshness freshness,
            ImportPlanning planning,
            UndoPlanning undoPlanning) {
        this.operator = operator;
        this.repository = repository;
        this.prepareImport = prepareImport;
        this.applyImport = applyImport;
        this.runs = runs;
        this.search = search;
        this.locks = locks;
        this.groupLocks = groupLocks;
        this.freshness = freshness;
        this.planning = planning;
        this.undoPlanning = undoPlanning;
    }

    /** Reads the file and makes the plan, or goes on with that where it was interrupted. */
    public ImportRun prepare(ImportRunId run) {
        execute(prepareImport, run);
        return search.byId(run).orElseThrow();
    }

    /**
     * Applies the plan, or goes on with that where it was interrupted. A plan whose directory has changed since is made anew
     * first, and then applied only if it needs nobody's approval.
     *
     * @throws WrongStateException if there is no plan to apply
     * @throws RunBusyException if somebody else is applying it at this moment
     */
    public ImportRun apply(ImportRunId run) {
        return apply(run, null);
    }

    /**
     * Applies exactly the plan that a person has looked at.
     *
     * @param planHash that plan; null for whichever the run has
     * @return the run, with another plan and not applied, if it had to be made anew and is not the same any more
     */
    public ImportRun apply(ImportRunId id, @Nullable String planHash) {
        try (var _ = locked(id)) {
            var run = search.byId(id).orElseThrow();
            boolean another = planHash != null && !planHash.equals(run.planHash());
            if (run.state().isWaiting() || run.state() == ImportState.NO_CHANGE || another) {
                return run;
            }
            runs.beginApplying(id);
            execute(applyImport, id);
        }
        return search.byId(id).orElseThrow();
    }

    /** Takes the locks that the plan needs, and sees to it that the plan is up to date. */
    private ImportLocks.Held locked(ImportRunId id) {
        while (true) {
            var held = groupLocks.acquire(id);
            try {
                var run = search.byId(id).orElseThrow();
                if (run.state() != ImportState.PLANNED || freshness.isFresh(id)) {
                    return held;
                }
                plan(run);
                if (groupLocks.suffice(held, id)) {
                    return held;
                }
            } catch (RuntimeException e) {
                held.close();
                throw e;
            }
            held.close();
        }
    }

    private void plan(ImportRun run) {
        if (run.undoOf() == null) {
            planning.plan(run.id());
        } else {
            undoPlanning.plan(run.id());
        }
    }

    /**
     * Plans a run anew, because a person has decided something about it.
     *
     * @throws WrongStateException if it is not waiting to be applied
     */
    public ImportRun planAgain(ImportRunId run) {
        plan(search.byId(run).orElseThrow());
        return search.byId(run).orElseThrow();
    }

    /**
     * Plans to take an applied run back. {@link #apply} does it then.
     *
     * @return the run that undoes the other
     * @throws WrongStateException if the other was not applied
     */
    public ImportRun planUndo(ImportRunId undone) {
        var undo = runs.beginUndo(undone);
        undoPlanning.plan(undo);
        return search.byId(undo).orElseThrow();
    }

    /**
     * Goes on with a run that a crash, a stop or a failure interrupted.
     *
     * @throws WrongStateException if the run waits for nothing
     */
    public ImportRun resume(ImportRunId id) {
        var run = search.byId(id).orElseThrow();
        if (run.state() == ImportState.STAGED && (run.undoOf() != null || run.planHash() != null)) {
            // Its job has ended, or it has none: it was being planned, or planned again.
            plan(run);
            return search.byId(id).orElseThrow();
        }
        return switch (run.state()) {
            case RECEIVED, STAGED -> prepare(id);
            case APPLYING -> apply(id);
            case FAILED -> run.planHash() == null ? prepareAgain(id) : apply(id);
            default -> run;
        };
    }

    private ImportRun prepareAgain(ImportRunId run) {
        runs.beginPreparing(run);
        return prepare(run);
    }

    private void execute(Job job, ImportRunId run) {
        try (var _ = locks.tryAcquire("import run " + run).orElseThrow(() -> new RunBusyException(run))) {
            var execution = startOrRestart(job, run);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                tellFailure(run, execution);
            }
        } catch (JobExecutionException e) {
            runs.failed(run, "The import could not be started");
            LOG.error("Import run {} could not be started", run, e);
        }
    }

    private JobExecution startOrRestart(Job job, ImportRunId run) throws JobExecutionException {
        var parameters =
                new JobParametersBuilder().addLong(ImportJobs.RUN, run.value()).toJobParameters();
        var instance = repository.getJobInstance(job.getName(), parameters);
        var last = instance == null ? null : repository.getLastJobExecution(instance);
        if (last == null) {
            if (instance != null) {
                // Its process died before the first execution; Spring Batch would neither start nor restart it.
                repository.deleteJobInstance(instance);
            }
            return operator.start(job, parameters);
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        // Whoever had begun it does not hold the lock any more, so it died.
        return operator.restart(last.isRunning() ? operator.recover(last) : certain(last));
    }

    /**
     * Spring Batch restarts nothing after a commit of which it does not know whether it succeeded. We may: each step goes on
     * from what is stored.
     */
    private JobExecution certain(JobExecution execution) {
        for (var step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
        return execution;
    }

    private void tellFailure(ImportRunId run, JobExecution execution) {
        for (var failure : execution.getAllFailureExceptions()) {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnusableFileException unusable) {
                    runs.unusable(run, unusable.code(), String.valueOf(unusable.getMessage()));
                    return;
                }
                if (cause instanceof UnusableImportException unusable) {
                    runs.unusable(run, unusable.code(), String.valueOf(unusable.getMessage()));
                    return;
                }
            }
        }
        runs.failed(run, "The import was interrupted by an unexpected error and can be resumed; the log has details");
        execution.getAllFailureExceptions().forEach(failure -> LOG.error("Import run {} failed", run, failure));
    }
}
