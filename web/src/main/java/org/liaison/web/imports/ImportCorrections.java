package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.liaison.batch.export.CorrectedRowsFile;
import org.liaison.imports.CorrectableRow;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.RowCorrections;
import org.liaison.web.component.Toasts;
import org.springframework.stereotype.Component;

/** Keeps what people correct in rows that were not taken, and has the corrected rows taken in. */
@Component
class ImportCorrections {

    private final RowCorrections rows;
    private final CorrectedRowsFile files;
    private final ImportTasks tasks;

    ImportCorrections(RowCorrections rows, CorrectedRowsFile files, ImportTasks tasks) {
        this.rows = rows;
        this.files = files;
        this.tasks = tasks;
    }

    List<CorrectableRow> page(ImportRun run, int offset, int limit) {
        return rows.page(run.id(), offset, limit);
    }

    int count(ImportRun run) {
        return rows.count(run.id());
    }

    int countCorrected(ImportRun run) {
        return rows.countCorrected(run.id());
    }

    void save(ImportRun run, long record, List<String> cells) {
        rows.save(run.id(), record, cells);
    }

    /** Begins a run with the corrected rows; empty if their file could not be stored, which is told in a toast. */
    Optional<ImportRunId> take(ImportRun run) {
        try {
            var begun = files.begin(run);
            tasks.prepare(begun);
            return Optional.of(begun);
        } catch (IOException _) {
            Toasts.error(translate("import.upload.disk-full"));
            return Optional.empty();
        }
    }
}
