package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a spreadsheet took for a single column and saved again, so that their lines stand in quotes. */
class WrappedRecordsTest {

    @TempDir
    Path directory;

    @Test
    void areReadAsTheyWereBefore() throws Exception {
        assertThat(rows("""
                "Name,""Company"",Email"
                "Ada,""Engines, Ltd"",ada@example.org"
                "Bob,,bob@example.org"
                """))
                .containsExactly(
                        List.of("Ada", "Engines, Ltd", "ada@example.org"), List.of("Bob", "", "bob@example.org"));
    }

    @Test
    void areReadAsTheyWereBeforeWhereOnlyThoseWithQuotesWereWrapped() throws Exception {
        assertThat(rows("""
                Name,Company,Email
                "Ada,""Engines, Ltd"",ada@example.org"
                Bob,,bob@example.org
                """))
                .containsExactly(
                        List.of("Ada", "Engines, Ltd", "ada@example.org"), List.of("Bob", "", "bob@example.org"));
    }

    @Test
    void areSaidToBeWrittenOddly() throws Exception {
        var file = CsvFiles.write(directory, "\"Name,Email\"\n\"Ada,ada@example.org\"\n");

        assertThat(CsvFiles.records(file, CsvFiles.sniff(file)))
                .singleElement()
                .satisfies(record -> assertThat(record.flaws()).containsExactly(RecordFlaw.STRAY_QUOTE));
    }

    @Test
    void areToldFromCellsThatHoldDelimiters() throws Exception {
        assertThat(rows("Email\n\"Lovelace, Ada <ada@example.org>\"\n"))
                .containsExactly(List.of("Lovelace, Ada <ada@example.org>"));
        assertThat(rows("Note,Email\n\"one, two\"\nAda,ada@example.org\n"))
                .containsExactly(List.of("one, two"), List.of("Ada", "ada@example.org"));
    }

    private List<List<String>> rows(String content) throws Exception {
        var file = CsvFiles.write(directory, content);
        return CsvFiles.rows(file, CsvFiles.sniff(file));
    }
}
