package org.liaison.batch.job;

import java.io.IOException;
import org.liaison.batch.file.FileContent;
import org.liaison.imports.ImportRunSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Deletes what was unpacked for a run once nobody reads it any more, however its reading ended: the archive is kept. */
class UnpackedContent implements JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(UnpackedContent.class);

    private final ImportRunSearch search;

    UnpackedContent(ImportRunSearch search) {
        this.search = search;
    }

    @Override
    public void afterJob(JobExecution execution) {
        var run = ImportJobs.runId(execution.getJobParameters());
        try {
            FileContent.discard(search.byId(run).orElseThrow().file(), run);
        } catch (IOException e) {
            LOG.warn("What was unpacked for import run {} could not be deleted", run, e);
        }
    }
}
