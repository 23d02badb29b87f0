package org.liaison.batch.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The jobs that this process works on. When the program is stopped, each of them ends with the chunk that it is at, before
 * the database goes; what is left is done after the next start. The making of a plan is one transaction, which ends or is
 * taken back.
 */
@Component
class RunningJobs implements JobExecutionListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    private final Set<JobExecution> executions = ConcurrentHashMap.newKeySet();
    private int begun;
    private volatile boolean stopping;

    /** Lets the program wait for whoever calls this, until what is returned is closed. */
    synchronized Begun begin() {
        begun++;
        return this::end;
    }

    private synchronized void end() {
        begun--;
        notifyAll();
    }

    @Override
    public void beforeJob(JobExecution execution) {
        executions.add(execution);
        if (stopping) {
            stop(execution);
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        executions.remove(execution);
    }

    @Override
    public void start() {
        stopping = false;
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        Thread.ofVirtual().name("stopping-jobs").start(() -> {
            await();
            stopped.run();
        });
    }

    @Override
    public void stop() {
        stopping = true;
        executions.forEach(RunningJobs::stop);
    }

    /** As Spring Batch asks itself: steps look at their mark after each chunk, the job at its own after each step. */
    private static void stop(JobExecution execution) {
        execution.setStatus(BatchStatus.STOPPING);
        execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
    }

    private synchronized void await() {
        try {
            while (begun > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            LOG.debug("Nobody waits for jobs any more", e);
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody who works on a job. */
    @FunctionalInterface
    interface Begun extends AutoCloseable {

        @Override
        void close();
    }
}
