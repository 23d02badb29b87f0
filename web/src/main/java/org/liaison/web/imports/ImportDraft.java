package org.liaison.web.imports;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.job.FilePreview;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportState;
import org.liaison.imports.UnusableImportException;

/** What a person has chosen for a run so far, kept with each choice, and how the file looks with it. */
class ImportDraft {

    private final ImportRun run;
    private final ImportDrafting drafting;
    private ImportOptions options;
    private boolean draft;
    private @Nullable FilePreview preview;
    private @Nullable UnusableImportException refusal;

    ImportDraft(ImportRun run, ImportDrafting drafting) {
        this.run = run;
        this.drafting = drafting;
        this.options = run.options();
        this.draft = run.state() == ImportState.DRAFT;
        look();
    }

    ImportRun run() {
        return run;
    }

    ImportRunId id() {
        return run.id();
    }

    ImportOptions options() {
        return options;
    }

    /** Empty if the file cannot be read so. */
    Optional<FilePreview> preview() {
        return Optional.ofNullable(preview);
    }

    /** Why it cannot; empty if it can. */
    Optional<UnusableImportException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether the run has been read and planned with these choices, so that there is something to go back to. */
    boolean isPlanned() {
        return !draft && run.planHash() != null;
    }

    /**
     * Keeps a choice. What it says of columns that the file has not, read so, is left out.
     *
     * @throws UnusableImportException if the choice names a source that cannot be one
     */
    void choose(ImportOptions chosen) {
        var before = options;
        options = chosen;
        look();
        if (preview != null) {
            var mapping = new LinkedHashMap<>(options.mapping());
            mapping.keySet().retainAll(preview.layout().columns());
            options = options.withMapping(mapping);
        }
        if (options.equals(before)) {
            return;
        }
        try {
            drafting.keep(run.id(), options);
            draft = true;
        } catch (RuntimeException e) {
            options = before;
            look();
            throw e;
        }
    }

    /** Hands the run over to be read and planned, unless it is as it was planned. */
    void submit() {
        if (isPlanned()) {
            return;
        }
        if (!draft) {
            drafting.keep(run.id(), options);
        }
        drafting.submit(run.id());
    }

    private void look() {
        preview = null;
        refusal = null;
        try {
            preview = drafting.preview(run, options);
        } catch (UnusableImportException e) {
            refusal = e;
        }
    }
}
