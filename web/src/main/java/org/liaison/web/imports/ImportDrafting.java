package org.liaison.web.imports;

import org.liaison.batch.job.FilePreview;
import org.liaison.batch.job.ImportRevision;
import org.liaison.imports.ImportDrafts;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ReceivedFile;
import org.springframework.stereotype.Component;

/** Lets people say how a file is to be read, and hands it over to be read and planned. */
@Component
class ImportDrafting {

    private final ImportDrafts drafts;
    private final ImportRevision revision;
    private final ImportTasks tasks;

    ImportDrafting(ImportDrafts drafts, ImportRevision revision, ImportTasks tasks) {
        this.drafts = drafts;
        this.revision = revision;
        this.tasks = tasks;
    }

    ImportRunId begin(ReceivedFile file) {
        return drafts.begin(file, ImportOptions.defaults());
    }

    ImportDraft open(ImportRun run) {
        return new ImportDraft(run, this);
    }

    FilePreview preview(ImportRun run, ImportOptions options) {
        return revision.preview(run, options);
    }

    void keep(ImportRunId run, ImportOptions options) {
        revision.revise(run, options);
    }

    /** Reads the file and makes the plan, in the background. */
    void submit(ImportRunId run) {
        drafts.submit(run);
        tasks.prepare(run);
    }
}
