package org.liaison.batch.job;

import org.liaison.imports.ImportRuns;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the run when all rows of its file are stored. */
final class StagingFinish implements StepExecutionListener {

    private final ImportRuns runs;

    StagingFinish(ImportRuns runs) {
        this.runs = runs;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            runs.staged(ImportJobs.runId(step));
        }
        return step.getExitStatus();
    }
}
