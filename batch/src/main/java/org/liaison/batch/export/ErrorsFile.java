package org.liaison.batch.export;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        var csv = new CSVWriterBuilder(text)
                .withSeparator(layout.delimiter().charAt(0))
                .withLineEnd(ICSVWriter.RFC4180_LINE_END)
                .build();
        int width = layout.columns().size();
        csv.writeNext(row(layout.columns(), width, REASONS), false);
        runs.forEachRejectedRow(
                run.id(), rejected -> csv.writeNext(row(rejected.cells(), width, reasons(rejected)), false));
        csv.flush();
    }

    private static List<String> reasons(RejectedRow row) {
        return List.of(Long.toString(row.line()), "REJECTED", row.code(), row.message());
    }

    /** Rows may be shorter than the header, or longer; what is beyond its last column has no name and is not kept. */
    private static String[] row(List<String> cells, int width, List<String> reasons) {
        var row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) {
            row.add("");
        }
        row.addAll(reasons);
        return row.toArray(String[]::new);
    }
}
