package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opencsv.CSVWriterBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.imports.EncodingEvidence;

class CsvRecordReaderTest {

    @TempDir
    Path directory;

    static List<Arguments> lines() {
        return List.of(
                Arguments.of("a,b,c", List.of("a", "b", "c")),
                Arguments.of(" a , b ", List.of(" a ", " b ")),
                Arguments.of("a,,", List.of("a", "", "")),
                Arguments.of("\"a\",\"b\"", List.of("a", "b")),
                Arguments.of("\"a,b\",c", List.of("a,b", "c")),
                Arguments.of("\"say \"\"hi\"\"\",c", List.of("say \"hi\"", "c")),
                Arguments.of("\"\"\"hi\"\"\",\"\"\"\"", List.of("\"hi\"", "\"")),
                Arguments.of("\"\",b,\"\"", List.of("", "b", "")),
                Arguments.of("\"two\nlines\",b", List.of("two\nlines", "b")),
                Arguments.of("\"two\r\nlines\",b", List.of("two\r\nlines", "b")),
                Arguments.of("\"two\rlines\",b", List.of("two\rlines", "b")),
                Arguments.of("\"a\n\n\nb\"", List.of("a\n\n\nb")),
                Arguments.of("a, \"b, c\" ,d", List.of("a", "b, c", "d")),
                Arguments.of("a, \"b\",c", List.of("a", "b", "c")),
                Arguments.of("a, \"b\" ,c", List.of("a", " \"b\" ", "c")),
                Arguments.of("\"a\" , \"b\" , \"c\"", List.of("a", "b", "c")),
                Arguments.of("5\" disk,b", List.of("5\" disk", "b")),
                Arguments.of("note\"\"note,b", List.of("note\"\"note", "b")),
                Arguments.of("a,b\"", List.of("a", "b\"")),
                Arguments.of("37°36'37.8\"N 121°2'17.9\"W,b", List.of("37°36'37.8\"N 121°2'17.9\"W", "b")),
                Arguments.of("\"5\" disk\",b", List.of("5\" disk", "b")),
                Arguments.of("\"Ada \"the Countess\" King\",b", List.of("Ada \"the Countess\" King", "b")),
                Arguments.of("\"a\"b,c", List.of("ab", "c")),
                Arguments.of("a,\"b,\"c", List.of("a", "b,c")),
                Arguments.of("C:\\temp\\,\"\\\",b", List.of("C:\\temp\\", "\\", "b")),
                Arguments.of("=1+1,+49 30,@ada,-", List.of("=1+1", "+49 30", "@ada", "-")),
                Arguments.of("😀,日本語", List.of("😀", "日本語")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void takesALineApart(String line, List<String> cells) throws Exception {
        assertThat(rows(line + "\nnext\n", ',')).containsExactly(cells, List.of("next"));
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t', '|', ' '})
    void takesAnyDelimiter(char delimiter) throws Exception {
        assertThat(rows("a%1$c\"b%1$cc\"%1$cd".formatted(delimiter), delimiter))
                .containsExactly(List.of("a", "b" + delimiter + "c", "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesAnyLineEnd(String lineEnd) throws Exception {
        assertThat(rows("a,b" + lineEnd + "c,d" + lineEnd, ',')).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(rows("a,b" + lineEnd + "c,d", ',')).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void leavesOutHeaderAndRecordsThatHoldNothingButCountsThem() throws Exception {
        var file = CsvFiles.write(directory, "\nEmail,Note\n\n\"a\",\"1\n2\n3\"\n,\n\u00A0,\"\" \nb,4\n");

        var records = CsvFiles.records(file, layout(',', 2));

        assertThat(records)
                .containsExactly(new CsvRecord(4, 4, List.of("a", "1\n2\n3")), new CsvRecord(7, 9, List.of("b", "4")));
    }

    @Test
    void leavesOutWhatIsMeantForExcelAboveAFileWithoutAHeader() throws Exception {
        var file = CsvFiles.write(directory, "sep=;\nada@example.org;Ada\nsep=;\n");
        var layout = CsvFiles.sniff(file);

        assertThat(layout.headerRecord()).isZero();
        assertThat(CsvFiles.rows(file, layout)).containsExactly(List.of("ada@example.org", "Ada"), List.of("sep=", ""));
    }

    @Test
    void keepsRowsThatAreShorterOrLongerThanTheHeader() throws Exception {
        assertThat(rows("a\na,b,c\n", ',')).containsExactly(List.of("a"), List.of("a", "b", "c"));
    }

    @Test
    void doesNotLetABadQuoteTakeTheNextRowsWithIt() throws Exception {
        assertThat(rows("\"Bob\" Smith,1\n5\" disk,2\n\"x\"y\"z,3\nlast,4\n", ','))
                .containsExactly(
                        List.of("Bob Smith", "1"),
                        List.of("5\" disk", "2"),
                        List.of("xy\"z", "3"),
                        List.of("last", "4"));
    }

    @Test
    void returnsWhatStandsBehindAQuoteThatIsNeverClosedAndSaysSo() throws Exception {
        var file = CsvFiles.write(directory, "a,1\nb,\"2\nc,3\n");

        assertThat(CsvFiles.records(file, layout(',', 0)))
                .containsExactly(
                        new CsvRecord(1, 1, List.of("a", "1")),
                        new CsvRecord(2, 2, List.of("b", "2\nc,3"), Set.of(RecordFlaw.UNCLOSED_QUOTE)));
    }

    @Test
    void givesBackTheRowsBehindAQuoteThatIsNeverClosed() throws Exception {
        var file = CsvFiles.write(directory, """
                a@example.org,"1
                2",3
                b@example.org,"4
                5","6
                c@example.org,7,8
                d@example.org,9,10
                """);

        assertThat(CsvFiles.records(file, layout(',', 0)))
                .containsExactly(
                        new CsvRecord(1, 1, List.of("a@example.org", "1\n2", "3")),
                        new CsvRecord(2, 3, List.of("b@example.org", "4\n5", "6"), Set.of(RecordFlaw.UNCLOSED_QUOTE)),
                        new CsvRecord(3, 5, List.of("c@example.org", "7", "8")),
                        new CsvRecord(4, 6, List.of("d@example.org", "9", "10")));
    }

    @Test
    void givesBackTheRowsOfALargeFileToo() throws Exception {
        int rows = 3 * RecordLimits.MAX_LINES;
        var file = CsvFiles.write(directory, "Email,Name\na@example.org,\"A\n" + "b@example.org,B\n".repeat(rows));

        assertThat(CsvFiles.records(file, layout(',', 1)))
                .hasSize(rows + 1)
                .filteredOn(CsvRecord::hasUnclosedQuote)
                .containsExactly(new CsvRecord(2, 2, List.of("a@example.org", "A"), Set.of(RecordFlaw.UNCLOSED_QUOTE)));
    }

    @Test
    void doesNotTakeTheTextOfANoteForRows() throws Exception {
        String note = "Members:\nAda, ada@example.org\nBob, bob@example.org";

        assertThat(rows("c@example.org,\"" + note + "\"\nd@example.org,x\n", ','))
                .containsExactly(List.of("c@example.org", note), List.of("d@example.org", "x"));
    }

    @Test
    void leavesOutCharactersThatNobodyCanSeeAndSaysSo() throws Exception {
        var file = CsvFiles.write(directory, "a\u0000b\u0007,\"\u001B\u007Fc\td\"\u0000\ne,f\n");

        assertThat(CsvFiles.records(file, layout(',', 0)))
                .containsExactly(
                        new CsvRecord(1, 1, List.of("ab", "c\td"), Set.of(RecordFlaw.CONTROL_CHARACTERS)),
                        new CsvRecord(2, 2, List.of("e", "f")));
    }

    @Test
    void keepsAControlCharacterThatSeparatesCells() throws Exception {
        assertThat(rows("a\u001Fb\u001E\u001Fc\n", '\u001F')).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void leavesOutTheHeaderWhereItIsRepeated() throws Exception {
        var file = CsvFiles.write(
                directory,
                "Email,Name,Name,\na@example.org,A,,\n\uFEFFEMAIL, NAME ,NAME,\nEmail,Name,Other,\nb@example.org,B,,\n");
        var layout = CsvFiles.sniff(file);

        assertThat(CsvFiles.records(file, layout))
                .extracting(CsvRecord::record, record -> record.cells().getFirst())
                .containsExactly(tuple(2L, "a@example.org"), tuple(4L, "Email"), tuple(5L, "b@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\" disk,b", "\"5\" disk\",b", "\"a\"b,c", "a,b\"", "a, \"b\" ,c"})
    void saysThatQuotesDoNotStandWhereTheyShould(String line) throws Exception {
        var file = CsvFiles.write(directory, line + "\nnext,\"\"\"1\"\"\"\n");

        assertThat(CsvFiles.records(file, layout(',', 0)))
                .extracting(CsvRecord::flaws)
                .containsExactly(Set.of(RecordFlaw.STRAY_QUOTE), Set.of());
    }

    @Test
    void doesNotLetAQuoteThatIsNeverClosedEndAtTheNextQuote() throws Exception {
        var file = CsvFiles.write(directory, """
                Email,Name,Number
                a@example.org,"A,1
                b@example.org,B,2
                c@example.org,"C",3
                d@example.org,D,4
                """);

        assertThat(CsvFiles.records(file, layout(',', 1)))
                .extracting(CsvRecord::line, CsvRecord::cells, CsvRecord::hasUnclosedQuote)
                .containsExactly(
                        tuple(2L, List.of("a@example.org", "A,1"), true),
                        tuple(3L, List.of("b@example.org", "B", "2"), false),
                        tuple(4L, List.of("c@example.org", "C", "3"), false),
                        tuple(5L, List.of("d@example.org", "D", "4"), false));
    }

    @Test
    void readsLinesThatEndWhereTheBufferEnds() throws Exception {
        for (int length = (1 << 15) - 4; length < (1 << 15) + 4; length++) {
            String cell = "x".repeat(length);
            assertThat(rows(cell + "\r\n" + "y,\"" + cell + "\r\n\"\r\nz", ','))
                    .containsExactly(List.of(cell), List.of("y", cell + "\r\n"), List.of("z"));
        }
    }

    @Test
    void readsBackWhatAnOrdinaryWriterWrites() throws Exception {
        var random = new Random(25);
        for (int file = 0; file < 200; file++) {
            var written = table(random);

            assertThat(rows(written(written), ',')).isEqualTo(written);
        }
    }

    private static List<List<String>> table(Random random) {
        var table = new ArrayList<List<String>>();
        for (int row = 0; row < 20; row++) {
            var cells = new ArrayList<String>(List.of("row " + row));
            for (int column = 0; column < 4; column++) {
                var cell = new StringBuilder();
                random.ints(random.nextInt(8), 0, 8).forEach(index -> cell.append("ab \",;\n\r".charAt(index)));
                cells.add(cell.toString());
            }
            table.add(cells);
        }
        return table;
    }

    private static String written(List<List<String>> table) throws IOException {
        var text = new StringWriter();
        try (var writer = new CSVWriterBuilder(text).build()) {
            table.forEach(row -> writer.writeNext(row.toArray(new String[0])));
        }
        return text.toString();
    }

    private List<List<String>> rows(String content, char delimiter) throws UnusableFileException {
        return CsvFiles.rows(CsvFiles.write(directory, content), layout(delimiter, 0));
    }

    private static CsvLayout layout(char delimiter, int headerRecord) {
        return new CsvLayout(
                StandardCharsets.UTF_8, EncodingEvidence.CHOSEN, false, delimiter, headerRecord, List.of());
    }
}
