package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.ImportLimits;
import org.springframework.util.unit.DataSize;

class RecordLimitsTest {

    private static final int CELL = 100_000;
    private static final int COLUMNS = 50;
    private static final int ROWS = 12_000;
    private static final ImportLimits LIMITS = new ImportLimits(DataSize.ofMegabytes(10), ROWS, COLUMNS, CELL, 200);
    private static final CsvLayout LAYOUT =
            new CsvLayout(StandardCharsets.UTF_8, EncodingEvidence.CHOSEN, false, ',', 0, List.of());

    @TempDir
    Path directory;

    @Test
    void stopsAtALineThatIsTooLong() {
        assertStops("a,b\n" + "x".repeat(CELL + 1), "Line 2 ", "FILE-104", "max-cell-length");
    }

    @Test
    void namesTheLineWhoseQuotedCellHasTooManyLines() {
        assertStops("a,b\nc,\"d\n" + "e\n".repeat(RecordLimits.MAX_LINES), "Line 2 ", "FILE-104", "10000 lines");
    }

    @Test
    void namesTheLineWhoseQuotedCellIsTooLong() {
        assertStops("a,b\nc,\"d\n" + ("x".repeat(999) + "\n").repeat(110), "Line 2 ", "FILE-104", "max-cell-length");
    }

    @Test
    void namesTheLineWhoseQuotedCellRunsIntoALineThatIsTooLong() {
        assertStops("a,b\nc,\"d\n\n\n" + "x".repeat(CELL + 1), "Line 2 ", "FILE-104", "max-cell-length");
    }

    @Test
    void namesTheLastLineThatOpensAQuoteInARecordWithTooManyLines() {
        assertStops("\"a\nb\",\"c\n" + "e\n".repeat(RecordLimits.MAX_LINES), "Line 2 ", "FILE-104", "10000 lines");
    }

    @Test
    void stopsAtARecordThatIsTooLongThoughItsCellsAreNot() {
        String cell = "x".repeat(CELL / 2);
        assertStops("\"" + (cell + "\n\",\"").repeat(10), "line 1 ", "FILE-104", "400000 characters");
    }

    @Test
    void stopsAtARowWithTooManyCells() {
        assertStops("a\n" + ",".repeat(COLUMNS), "line 2 ", "FILE-108", "max-columns");
        assertStops("a\n\"\"" + ",".repeat(COLUMNS), "line 2 ", "FILE-108", "max-columns");
    }

    @Test
    void stopsAtARowTooMany() {
        assertStops("a\n\n".repeat(ROWS) + "b\n", "line 24001 ", "FILE-107", "max-rows");
    }

    @Test
    void takesWhatKeepsToTheLimits() {
        String content = "x".repeat(CELL) + "\n\"d\n" + "e\n".repeat(RecordLimits.MAX_LINES - 2) + "\"\na"
                + ",".repeat(COLUMNS - 1) + "\nz".repeat(ROWS - 3);

        assertThatNoException().isThrownBy(() -> readAll(content));
    }

    private void assertStops(String content, String where, String code, String limit) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> readAll(content))
                .withMessageContainingAll(where, limit)
                .withMessageNotContaining("xxx")
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private void readAll(String content) throws IOException, UnusableFileException {
        try (var reader = new CsvRecordReader(CsvFiles.write(directory, content), LAYOUT, LIMITS)) {
            while (reader.read() != null) {
                // Only whether it gets to the end is of interest.
            }
        }
    }
}
