package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes that nothing closes, or only one that opens another cell. */
class UnclosedQuotesTest {

    @TempDir
    Path directory;

    @Test
    void doNotTakeRowsOfAnotherLengthWithThem() throws Exception {
        assertThat(records("Name,Email,Note\nAda,ada@example.org,\"open\nBob,bob@example.org\n\nCy,,\n"))
                .extracting(CsvRecord::line, CsvRecord::cells, CsvRecord::hasUnclosedQuote)
                .containsExactly(
                        tuple(2L, List.of("Ada", "ada@example.org", "open"), true),
                        tuple(3L, List.of("Bob", "bob@example.org"), false),
                        tuple(5L, List.of("Cy", "", ""), false));
    }

    @Test
    void doNotTakeRowsWithThemThatHaveOneAsWell() throws Exception {
        assertThat(records(
                        "Email,Name,Note\nada@example.org,\"Ada,x\nbob@example.org,\"Bob,x\ncy@example.org,\"Cy,x\n"))
                .extracting(CsvRecord::line, record -> record.cells().getFirst(), CsvRecord::hasUnclosedQuote)
                .containsExactly(
                        tuple(2L, "ada@example.org", true),
                        tuple(3L, "bob@example.org", true),
                        tuple(4L, "cy@example.org", true));
    }

    @Test
    void doNotTakeTheRowsOfALoneColumnWithThem() throws Exception {
        assertThat(records("Email\n\"ada@example.org\nbob@example.org\n"))
                .extracting(CsvRecord::line, CsvRecord::cells, CsvRecord::hasUnclosedQuote)
                .containsExactly(
                        tuple(2L, List.of("ada@example.org"), true), tuple(3L, List.of("bob@example.org"), false));
    }

    private List<CsvRecord> records(String content) throws Exception {
        var file = CsvFiles.write(directory, content);
        return CsvFiles.records(file, CsvFiles.sniff(file));
    }
}
