package org.liaison.batch.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.RejectedRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rejected rows of a run as {@code errors.csv}: the file's own columns and text, and behind them line, state,
 * code and message. Once corrected it can be imported as it is, since columns that begin with an underscore are passed over.
 */
@Component
@Transactional(readOnly = true)
public class ErrorsFile {

    private static final List<String> REASONS = List.of("_line", "_state", "_code", "_message");

    private final ImportRunSearch runs;

    ErrorsFile(ImportRunSearch runs) {
        this.runs = runs;
    }

    /** Writes the file in UTF-8 with a byte order mark, so that Excel reads its accents. The stream is not closed. */
    public void write(ImportRun run, OutputStream output) throws IOException {
        var layout = run.layout();
        if (layout == null) {
            return;
        }
        var text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = CsvOutput.to(text, layout.delimiter().charAt(0));
        int width = layout.columns().size();
        csv.writeNext(row(header(layout), width, REASONS), false);
        runs.forEachRejectedRow(
                run.id(), rejected -> csv.writeNext(row(rejected.cells(), width, reasons(rejected)), false));
        CsvOutput.finish(csv);
    }

    /** The file's own header; where it has none, the names of the fields, so that the columns keep their meaning. */
    static List<String> header(ImportLayout layout) {
        return layout.headerRecord() > 0
                ? layout.columns()
                : layout.columns().stream()
                        .map(column -> layout.mapping().getOrDefault(column, column))
                        .toList();
    }

    private static List<String> reasons(RejectedRow row) {
        return List.of(Long.toString(row.line()), "REJECTED", row.code(), row.message());
    }

    private static String[] row(List<String> cells, int width, List<String> reasons) {
        var row = cells(cells, width);
        row.addAll(reasons);
        return row.toArray(String[]::new);
    }

    /** Rows may be shorter than the header, or longer; what is beyond its last column has no name and is not kept. */
    static List<String> cells(List<String> cells, int width) {
        var row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) {
            row.add("");
        }
        return row;
    }
}
