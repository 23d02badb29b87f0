package org.liaison.batch.job;

import org.liaison.batch.file.UnusableFileException;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.StopRequests;
import org.liaison.imports.UnusableImportException;
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

/** Runs a job of an import, from its beginning or from where it stood, and tells the run how it ended. */
@Component
class ImportExecution {

    private static final Logger LOG = LoggerFactory.getLogger(ImportExecution.class);

    private final JobOperator operator;
    private final JobRepository repository;
    private final ImportRuns runs;
    private final StopRequests stops;
    private final AdvisoryLock locks;
    private final RunningJobs running;

    ImportExecution(
            JobOperator operator,
            JobRepository repository,
            ImportRuns runs,
            StopRequests stops,
            AdvisoryLock locks,
            RunningJobs running) {
        this.operator = operator;
        this.repository = repository;
        this.runs = runs;
        this.stops = stops;
        this.locks = locks;
        this.running = running;
    }

    /**
     * Does what is left of a job.
     *
     * @throws RunBusyException if somebody else works on the run at this moment
     */
    void execute(Job job, ImportRunId run) {
        try (var _ = running.begin();
                var _ = locks.tryAcquire("import run " + run).orElseThrow(() -> new RunBusyException(run))) {
            var execution = startOrRestart(job, run);
            switch (execution.getStatus()) {
                case COMPLETED -> LOG.debug("{} of import run {} has ended", job.getName(), run);
                case STOPPED -> tellStop(job, run);
                default -> tellFailure(run, execution);
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

    /** Somebody asked for it, or the program ends; then whoever starts it next goes on. */
    private void tellStop(Job job, ImportRunId run) {
        if (stops.isAsked(run)) {
            runs.stopped(run);
        }
        LOG.info("{} of import run {} was stopped and can be resumed", job.getName(), run);
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
