package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLimitsTest {

    private static final CsvLayout LAYOUT = new CsvLayout(StandardCharsets.UTF_8, false, ',', 0, List.of());

    @TempDir
    Path directory;

    @Test
    void stopsAtALineThatIsTooLong() {
        assertStops("a,b\n" + "x".repeat(LineReader.MAX_LINE_LENGTH + 1), "Line 2 ");
    }

    @Test
    void namesTheLineWhoseQuotedCellHasTooManyLines() {
        assertStops("a,b\nc,\"d\n" + "e\n".repeat(RecordParser.MAX_LINES), "Line 2 ");
    }

    @Test
    void namesTheLineWhoseQuotedCellIsTooLong() {
        assertStops("a,b\nc,\"d\n" + ("x".repeat(999) + "\n").repeat(1_100), "Line 2 ");
    }

    @Test
    void namesTheLineWhoseQuotedCellRunsIntoALineThatIsTooLong() {
        assertStops("a,b\nc,\"d\n\n\n" + "x".repeat(LineReader.MAX_LINE_LENGTH + 1), "Line 2 ");
    }

    @Test
    void namesTheLastLineThatOpensAQuoteInARecordWithTooManyLines() {
        assertStops("\"a\nb\",\"c\n" + "e\n".repeat(RecordParser.MAX_LINES), "Line 2 ");
    }

    @Test
    void stopsAtARecordThatIsTooLongThoughItsCellsAreNot() {
        String cell = "x".repeat(500_000);
        assertStops("\"" + (cell + "\n\",\"").repeat(10), "line 1 ");
    }

    @Test
    void stopsAtARowWithTooManyCells() {
        assertStops("a\n" + ",".repeat(RecordParser.MAX_CELLS), "line 2 ");
        assertStops("a\n\"\"" + ",".repeat(RecordParser.MAX_CELLS), "line 2 ");
    }

    @Test
    void takesWhatKeepsToTheLimits() {
        String content = "x".repeat(LineReader.MAX_LINE_LENGTH) + "\n\"d\n" + "e\n".repeat(RecordParser.MAX_LINES - 2)
                + "\"\n" + ",".repeat(RecordParser.MAX_CELLS - 1);

        assertThatNoException().isThrownBy(() -> CsvFiles.records(CsvFiles.write(directory, content), LAYOUT));
    }

    private void assertStops(String content, String where) {
        var file = CsvFiles.write(directory, content);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> CsvFiles.records(file, LAYOUT))
                .withMessageContaining(where)
                .withMessageNotContaining("xxx")
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-104"));
    }
}
