package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.batch.file.CsvFiles;
import org.liaison.batch.file.LostLetters;

/** Cells as long as a file may have them, made of what patterns find hard. None may hold up a file, or bring it down. */
@Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongCellsTest {

    private static final int LENGTH = 200_000;

    @TempDir
    Path directory;

    static List<String> cells() {
        return Stream.of(
                        "\"", "'", "“", "<", "@", "a@", "a@b.", "a@b,", "a@b;", ", ", "a a@b ", "smtp:", "mailto:",
                        "(a@b) ", "CN=", "CN=x\\,", "e-", "x", "?", "[\"a\",", "System.", "Ã", "1-", "a:::b")
                .map(part -> part.repeat(LENGTH / part.length()))
                .flatMap(
                        cell -> Stream.of(cell + "\"", "\"" + cell + "\"", "CN=" + cell + ",OU=x", "=\"" + cell + "\""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void areTakenApart(String cell) {
        assertThat(AddressCell.of(cell).addresses()).isNotNull();
        assertThat(GroupsCell.names(cell)).isNotNull();
        assertThat(ExcelText.unwrapped(cell)).isNotNull();
        assertThat(CountryName.of(cell)).isNotNull();
        assertThat(CellWords.hasHappened(cell)).isNotNull();
        assertThat(PowerShellText.isObject(cell)).isIn(true, false);
        assertThat(LostLetters.from(cell)).isIn(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "<", "@", "a@", "a@b,", "a@b;", "a a@b ", "a@b (", "x", ":::"})
    void doNotKeepAFileFromBeingUnderstood(String part) throws Exception {
        String cell = part.repeat(LENGTH / part.length());
        var file = CsvFiles.write(directory, "Note,Email\n\"%s\",ada@example.org\n".formatted(cell));
        var layout = CsvFiles.sniff(file);

        assertThat(layout.columns()).containsExactly("Note", "Email");
        assertThat(CsvFiles.rows(file, layout)).hasSize(1);
    }
}
