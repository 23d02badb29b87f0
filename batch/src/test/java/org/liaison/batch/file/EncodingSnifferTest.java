package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingSnifferTest {

    private static final String TEXT = "Name,Email\nJosé Müller,jose@example.org\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "windows-1252, windows-1252", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE"})
    void recognisesTheEncodingWithoutAMark(String written, String recognised) throws Exception {
        var file = CsvFiles.write(directory, TEXT, Charset.forName(written));
        var layout = CsvFiles.sniff(file);

        assertThat(layout.charset()).isEqualTo(Charset.forName(recognised));
        assertThat(layout.byteOrderMark()).isFalse();
        assertThat(CsvFiles.rows(file, layout).getFirst()).containsExactly("José Müller", "jose@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void recognisesTheEncodingByItsMark(String charset) throws Exception {
        var file = CsvFiles.write(directory, "\uFEFF" + TEXT, Charset.forName(charset));
        var layout = CsvFiles.sniff(file);

        assertThat(layout.charset()).isEqualTo(Charset.forName(charset));
        assertThat(layout.byteOrderMark()).isTrue();
        assertThat(layout.columns()).containsExactly("Name", "Email");
        assertThat(CsvFiles.rows(file, layout).getFirst()).containsExactly("José Müller", "jose@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void looksForTheFirstAccentInTheWholeFile(String charset) throws Exception {
        var file = CsvFiles.write(
                directory,
                "Email,Name\n" + "ada@example.org,Ada\n".repeat(300_000) + "z@example.org,Zoë",
                Charset.forName(charset));

        assertThat(CsvFiles.sniff(file).charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void readsBytesThatMeanNothingAsReplacementCharacters() throws Exception {
        var file = CsvFiles.write(directory, "Email,Name\nada@example.org,Zo\u0081\n", StandardCharsets.ISO_8859_1);
        var layout = CsvFiles.sniff(file);

        assertThat(layout.charset()).isEqualTo(WINDOWS_1252);
        assertThat(CsvFiles.rows(file, layout).getFirst()).containsExactly("ada@example.org", "Zo\uFFFD");
    }

    @Test
    void takesTheEncodingThatAPersonChose() throws Exception {
        var greek = Charset.forName("ISO-8859-7");
        var file = CsvFiles.write(directory, "Email,Name\nada@example.org,Άντα\n", greek);
        var layout = new CsvLayoutSniffer().sniff(file, greek, null);

        assertThat(CsvFiles.rows(file, layout).getFirst()).containsExactly("ada@example.org", "Άντα");
    }

    @Test
    void takesUtf16FromWindowsWhenAPersonSaysUtf16() throws Exception {
        var file = CsvFiles.write(directory, TEXT, StandardCharsets.UTF_16LE);

        assertThat(new CsvLayoutSniffer()
                        .sniff(file, StandardCharsets.UTF_16, null)
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16LE);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, windows-1252", "US-ASCII, UTF-8", "windows-1252, UTF-16LE"})
    void refusesAFileThatIsNotInTheChosenEncoding(String chosen, String written) {
        var file = CsvFiles.write(directory, TEXT, Charset.forName(written));

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> new CsvLayoutSniffer().sniff(file, Charset.forName(chosen), null))
                .withMessageContaining(chosen)
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-105"));
    }

    @Test
    void namesTheLineThatIsNotInTheChosenEncoding() {
        var file = CsvFiles.write(directory, "Email\r\nada@example.org\r\nJosé\r\n", WINDOWS_1252);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> new CsvLayoutSniffer().sniff(file, StandardCharsets.UTF_8, null))
                .withMessageContaining("line 3")
                .withMessageNotContaining("Jos");
    }

    @Test
    void refusesAFileWithNulBytes() {
        var file = CsvFiles.write(directory, "Email,Name\nada@example.org,A\u0000da\n");

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> CsvFiles.sniff(file))
                .withMessageContaining("line 2")
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-102"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n\n", " \t\n;;;;\n,,\n", "\"\",\"\"\n", "sep=;\n"})
    void refusesAFileThatHoldsNothing(String content) {
        var file = CsvFiles.write(directory, content);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> CsvFiles.sniff(file))
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-101"));
    }
}
