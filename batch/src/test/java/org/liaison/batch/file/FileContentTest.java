package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.imports.ImportLimits;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ReceivedFile;
import org.springframework.util.unit.DataSize;

class FileContentTest {

    private static final String CSV = "Email,Name\nada@example.org,Ada\n";
    private static final ImportLimits LIMITS = new ImportLimits(DataSize.ofMegabytes(30), 1_000, 100, 1_000, 50);

    private static final ImportRunId RUN = new ImportRunId(7);

    @TempDir
    Path directory;

    @Test
    void isTheFileItself() throws Exception {
        var file = CsvFiles.write(directory, CSV);

        assertThat(content(file)).isEqualTo(file);
    }

    @Test
    void isTheOnlyCsvFileInAnArchive() throws Exception {
        var zip = zip(Map.of(
                "contacts.csv", CSV,
                "folder/", "",
                "__MACOSX/._contacts.csv", "x",
                ".DS_Store", "x",
                "Thumbs.db", "x",
                "readme.txt", "Read me"));

        assertThat(content(zip)).hasContent(CSV);
    }

    @Test
    void isTheOnlyFileInAnArchiveWhateverItIsCalled() throws Exception {
        assertThat(content(zip(Map.of("Export 1. Mai.dat", CSV)))).hasContent(CSV);
    }

    @Test
    void isUnpackedForEachRunAndDiscardedForItAlone() throws Exception {
        var file = received(zip(Map.of("contacts.csv", CSV)));
        var mine = FileContent.of(file, RUN, LIMITS);
        var others = FileContent.of(file, new ImportRunId(8), LIMITS);

        FileContent.discard(file, RUN);

        assertThat(mine).doesNotExist();
        assertThat(others).hasContent(CSV);
        assertThat(file.path()).exists();
    }

    @Test
    void isUnpackedOnce() throws Exception {
        var zip = zip(Map.of("contacts.csv", CSV));

        var first = content(zip);
        Files.writeString(first, "as it was");

        assertThat(content(zip)).isEqualTo(first).hasContent("as it was");
        assertThat(zip).exists();
    }

    @Test
    void isNotOneOfSeveralFiles() {
        assertRefused(zip(Map.of("a.csv", CSV, "b/c.CSV", CSV, "d.txt", CSV)), "FILE-110", "2 files");
        assertRefused(zip(Map.of("folder/", "")), "FILE-110", "no file");
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.xml, Excel", "word/document.xml, Word", "META-INF/manifest.xml, OpenDocument"})
    void isNotADocumentThatIsKeptAsAnArchive(String name, String kind) {
        assertRefused(zip(Map.of("mimetype", "x", name, "<x/>")), "FILE-102", kind);
    }

    @Test
    void isNotUnpackedWhereItNeedsAPassword() throws Exception {
        var zip = zip(Map.of("contacts.csv", CSV));
        var bytes = Files.readAllBytes(zip);
        int entry = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[entry + 8] |= 1;
        bytes[6] |= 1;

        assertRefused(CsvFiles.write(directory, bytes), "FILE-110", "password");
    }

    @Test
    void isNotUnpackedWhereItIsDamaged() throws Exception {
        var bytes = Files.readAllBytes(zip(Map.of("contacts.csv", CSV.repeat(1_000))));
        assertRefused(CsvFiles.write(directory, Arrays.copyOf(bytes, bytes.length - 30)), "FILE-110", "damaged");

        Arrays.fill(bytes, 50, 70, (byte) 0xFF);
        assertRefused(CsvFiles.write(directory, bytes), "FILE-110", "damaged");
    }

    @Test
    void isNotUnpackedWhereAnyByteIsMissing() throws Exception {
        var bytes = Files.readAllBytes(zip(Map.of("contacts.csv", CSV)));
        for (int length = 4; length < bytes.length; length++) {
            assertRefused(CsvFiles.write(directory, Arrays.copyOf(bytes, length)), "FILE-110", "damaged");
        }
    }

    @Test
    void isNotUnpackedBeyondTheLimits() {
        assertRefused(zip(Map.of("a.csv", "x".repeat(12 << 20))), "FILE-109", "max-compression-ratio");
        assertRefused(zip(Map.of("a.csv", "x".repeat(31 << 20))), "FILE-109", "max-compression-ratio");
        assertRefused(
                zip(Map.of("a.csv", "x".repeat(31 << 20))),
                new ImportLimits(DataSize.ofMegabytes(30), 1_000, 100, 1_000, 100_000),
                "FILE-106",
                "max-file-size");
    }

    @Test
    void isNotTheRestOfAFileThatIsTooLargeToBeKept() {
        var file = new ReceivedFile("a.csv", directory.resolve("missing"), "0", (30L << 20) + 1);

        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> FileContent.of(file, RUN, LIMITS))
                .withMessageContaining("max-file-size")
                .satisfies(e -> assertThat(e.code()).isEqualTo("FILE-106"));
    }

    private void assertRefused(Path file, String code, String message) {
        assertRefused(file, LIMITS, code, message);
    }

    private void assertRefused(Path file, ImportLimits limits, String code, String message) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> FileContent.of(received(file), RUN, limits))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
        assertThat(directory).isDirectoryNotContaining("glob:**{.part,.unpacked}");
    }

    private static Path content(Path file) throws IOException, UnusableFileException {
        return FileContent.of(received(file), RUN, LIMITS);
    }

    private static ReceivedFile received(Path file) {
        return new ReceivedFile("contacts", file, "0", file.toFile().length());
    }

    private Path zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvFiles.write(directory, bytes.toByteArray());
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
