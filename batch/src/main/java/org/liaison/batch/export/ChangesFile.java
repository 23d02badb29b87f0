package org.liaison.batch.export;

import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.PlannedChange;
import org.liaison.imports.PlannedChangeSearch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes every change of a run as {@code changes.csv}, with what became of it: for people, and for spreadsheets. */
@Component
@Transactional(readOnly = true)
public class ChangesFile {

    private final PlannedChangeSearch changes;

    ChangesFile(PlannedChangeSearch changes) {
        this.changes = changes;
    }

    /** Writes the file in UTF-8 with a byte order mark, so that Excel reads its accents. The stream is not closed. */
    public void write(ImportRun run, OutputStream output) throws IOException {
        var text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = CsvOutput.to(text, ',');
        write(csv, "group", "email", "action", "result", "message");
        changes.forEach(
                run,
                change -> write(
                        csv,
                        change.groupAddress(),
                        change.address(),
                        change.action().name(),
                        result(run, change),
                        change.failure()));
        CsvOutput.finish(csv);
    }

    private static String result(ImportRun run, PlannedChange change) {
        if (change.failure() != null) {
            return "NOT_APPLIED";
        }
        return switch (run.state()) {
            case APPLIED, APPLIED_WITH_ERRORS -> "APPLIED";
            case UNDONE, PARTLY_UNDONE -> run.undoOf() == null ? run.state().name() : "APPLIED";
            case CANCELLED -> "NOT_APPLIED";
            case APPLYING, FAILED -> "UNKNOWN";
            default -> "PLANNED";
        };
    }

    private static void write(ICSVWriter csv, @Nullable String... cells) {
        csv.writeNext(
                Stream.of(cells)
                        .map(cell -> cell == null ? "" : CsvOutput.inert(cell))
                        .toArray(String[]::new),
                false);
    }
}
