package org.liaison.batch.job;

import java.io.IOException;
import org.liaison.batch.file.UnusableFileException;
import org.liaison.imports.ImportDrafts;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ReceivedFile;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.UnusableImportException;
import org.liaison.imports.WrongStateException;
import org.liaison.sql.AdvisoryLock;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how a file would be read, and takes a run back to where a person says so. */
@Component
public class ImportRevision {

    private final FileLayoutReading reading;
    private final JobRepository repository;
    private final ImportDrafts drafts;
    private final AdvisoryLock locks;

    ImportRevision(FileLayoutReading reading, JobRepository repository, ImportDrafts drafts, AdvisoryLock locks) {
        this.reading = reading;
        this.repository = repository;
        this.drafts = drafts;
        this.locks = locks;
    }

    /**
     * How a run's file begins if it is read as the options say. What they say of columns that it has not is passed over.
     *
     * @throws UnusableImportException if it cannot be read so
     */
    public FilePreview preview(ImportRun run, ImportOptions options) {
        return told(() -> reading.preview(run, options));
    }

    /**
     * The same for a file that is not taken in. What an archive holds is unpacked beside it.
     *
     * @throws UnusableImportException if it cannot be read so
     */
    public FilePreview preview(ReceivedFile file, ImportOptions options) {
        return told(() -> reading.preview(file, options));
    }

    /** A file's beginning that was looked at before, with what the options say of its columns; it is not read again. */
    public FilePreview mapped(FilePreview preview, ImportOptions options) {
        return reading.mapped(preview, options);
    }

    private static FilePreview told(Reading reading) {
        try {
            return reading.preview();
        } catch (UnusableFileException e) {
            throw new UnusableImportException(e.code(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UnusableImportException(
                    "FILE-112",
                    "The stored file cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /**
     * Makes the run a draft with other options, to be read again from the beginning once it is submitted.
     *
     * @throws RunBusyException if somebody is working on it at this moment
     * @throws WrongStateException if it was applied or given up, or others repeat it
     * @throws UnusableImportException if the options name a source that cannot be one
     */
    @Transactional
    public void revise(ImportRunId run, ImportOptions options) {
        try (var _ = locks.tryAcquire("import run " + run).orElseThrow(() -> new RunBusyException(run))) {
            drafts.revise(run, options);
            var parameters = new JobParametersBuilder()
                    .addLong(ImportJobs.RUN, run.value())
                    .toJobParameters();
            var prepared = repository.getJobInstance(ImportJobs.PREPARE, parameters);
            if (prepared != null) {
                // Spring Batch would take the file for read.
                repository.deleteJobInstance(prepared);
            }
        }
    }

    @FunctionalInterface
    private interface Reading {

        FilePreview preview() throws IOException, UnusableFileException;
    }
}
