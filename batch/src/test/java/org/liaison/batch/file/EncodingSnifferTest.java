package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.ImportLimits;

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
        var layout = new CsvLayoutSniffer(ImportLimits.DEFAULTS).sniff(file, greek, null);

        assertThat(CsvFiles.rows(file, layout).getFirst()).containsExactly("ada@example.org", "Άντα");
    }

    @Test
    void takesUtf16FromWindowsWhenAPersonSaysUtf16() throws Exception {
        var file = CsvFiles.write(directory, TEXT, StandardCharsets.UTF_16LE);

        assertThat(new CsvLayoutSniffer(ImportLimits.DEFAULTS)
                        .sniff(file, StandardCharsets.UTF_16, null)
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16LE);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, windows-1252", "US-ASCII, UTF-8", "windows-1252, UTF-16LE"})
    void refusesAFileThatIsNotInTheChosenEncoding(String chosen, String written) {
        var file = CsvFiles.write(directory, TEXT, Charset.forName(written));

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(
                        () -> new CsvLayoutSniffer(ImportLimits.DEFAULTS).sniff(file, Charset.forName(chosen), null))
                .withMessageContaining(chosen)
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-105"));
    }

    @Test
    void namesTheLineThatIsNotInTheChosenEncoding() {
        var file = CsvFiles.write(directory, "Email\r\nada@example.org\r\nJosé\r\n", WINDOWS_1252);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> new CsvLayoutSniffer(ImportLimits.DEFAULTS).sniff(file, StandardCharsets.UTF_8, null))
                .withMessageContaining("line 3")
                .withMessageNotContaining("Jos");
    }

    @Test
    void refusesAFileThatIsNotText() {
        var bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> CsvFiles.sniff(CsvFiles.write(directory, bytes)))
                .withMessageContaining("not text")
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-102"));
    }

    @Test
    void takesAFileIntoWhichANulByteSlipped() throws Exception {
        var file = CsvFiles.write(directory, "Email,Name\nada@example.org,A\u0000da\n");

        assertThat(CsvFiles.rows(file, CsvFiles.sniff(file))).containsExactly(List.of("ada@example.org", "Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM"})
    void refusesUtf32WithAndWithoutItsMark(String charset) {
        var file = CsvFiles.write(directory, TEXT, Charset.forName(charset));

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> CsvFiles.sniff(file))
                .withMessageContaining("UTF-32")
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-102"));
    }

    @Test
    void keepsUtf8ThatIsDamagedInOnePlace() throws Exception {
        var text = "Email,Name\n" + "ada@example.org,Zoë\n".repeat(10);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("bob@example.org,Zoë\n".getBytes(WINDOWS_1252));
        var file = CsvFiles.write(directory, bytes.toByteArray());
        var layout = CsvFiles.sniff(file);

        assertThat(layout.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(layout.evidence()).isEqualTo(EncodingEvidence.GUESSED);
        assertThat(CsvFiles.rows(file, layout)).endsWith(List.of("bob@example.org", "Zo\uFFFD"));
    }

    @Test
    void tellsHowCertainItIs() throws Exception {
        assertThat(evidence("Email\na@example.org", StandardCharsets.UTF_8, null))
                .isEqualTo(EncodingEvidence.VALID_UTF_8);
        assertThat(evidence("\uFEFFEmail\na@example.org", StandardCharsets.UTF_16LE, null))
                .isEqualTo(EncodingEvidence.BYTE_ORDER_MARK);
        assertThat(evidence(TEXT, StandardCharsets.UTF_16LE, null)).isEqualTo(EncodingEvidence.GUESSED);
        assertThat(evidence(TEXT, WINDOWS_1252, null)).isEqualTo(EncodingEvidence.GUESSED);
        assertThat(evidence(TEXT, WINDOWS_1252, WINDOWS_1252)).isEqualTo(EncodingEvidence.CHOSEN);
    }

    private EncodingEvidence evidence(String text, Charset written, @Nullable Charset chosen) throws Exception {
        return new CsvLayoutSniffer(ImportLimits.DEFAULTS)
                .sniff(CsvFiles.write(directory, text, written), chosen, null)
                .evidence();
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
