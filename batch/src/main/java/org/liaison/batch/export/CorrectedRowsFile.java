package org.liaison.batch.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReceivedFiles;
import org.liaison.imports.RowCorrections;
import org.springframework.stereotype.Component;

/** Makes a file of the rows that people corrected by hand, and begins a run that takes it in as the first one was. */
@Component
public class CorrectedRowsFile {

    private static final String IGNORED = "ignore";

    private final RowCorrections corrections;
    private final ReceivedFiles files;
    private final ImportRuns runs;

    CorrectedRowsFile(RowCorrections corrections, ReceivedFiles files, ImportRuns runs) {
        this.corrections = corrections;
        this.files = files;
        this.runs = runs;
    }

    /**
     * Begins a run with nothing but the corrected rows: the columns mean the same, and it may do the same. Only a full
     * synchronisation would end the memberships of everybody else; its corrected rows add and update.
     *
     * @throws IOException if the file cannot be stored
     */
    public ImportRunId begin(ImportRun run) throws IOException {
        var layout = Objects.requireNonNull(run.layout(), "rows are rejected once the file was read");
        var file = files.receive(
                "corrected-%s-%s".formatted(run.id(), run.file().name()),
                new ByteArrayInputStream(content(run, layout)));
        var begun = runs.begin(file, options(run.options(), layout));
        corrections.takenIn(run.id(), begun);
        return begun;
    }

    private byte[] content(ImportRun run, ImportLayout layout) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int width = layout.columns().size();
        try (var text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            var csv = CsvOutput.to(text, layout.delimiter().charAt(0));
            csv.writeNext(ErrorsFile.header(layout).toArray(String[]::new), false);
            corrections.forEachCorrected(
                    run.id(),
                    row -> csv.writeNext(ErrorsFile.cells(row.cells(), width).toArray(String[]::new), false));
            CsvOutput.finish(csv);
        }
        return bytes.toByteArray();
    }

    private static ImportOptions options(ImportOptions options, ImportLayout layout) {
        var mode = options.mode() == ImportMode.FULL_SYNC ? ImportMode.ADD_AND_UPDATE : options.mode();
        return new ImportOptions(
                mode,
                options.source(),
                options.createGroups(),
                options.targetGroups(),
                StandardCharsets.UTF_8.name(),
                layout.delimiter(),
                1,
                mapping(layout),
                options.clearingToken());
    }

    /** Where the file had no header, it has one now that names the fields themselves. */
    private static Map<String, String> mapping(ImportLayout layout) {
        var mapping = new LinkedHashMap<String, String>();
        if (layout.headerRecord() > 0) {
            layout.columns()
                    .forEach(column -> mapping.put(column, layout.mapping().getOrDefault(column, IGNORED)));
        }
        return mapping;
    }
}
