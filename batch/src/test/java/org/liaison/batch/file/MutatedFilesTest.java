package org.liaison.batch.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.imports.ImportLimits;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ReceivedFile;

/**
 * Reads files into which chance put what breaks readers. {@code -Dliaison.fuzz=10000} makes more of them,
 * {@code -Dliaison.fuzz.seed=…} others.
 */
class MutatedFilesTest {

    private static final int FILES = Integer.getInteger("liaison.fuzz", 300);
    private static final long SEED = Long.getLong("liaison.fuzz.seed", 20);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final List<String> INSERTED = List.of(
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\r\n",
            ",",
            ";",
            "\t",
            "|",
            "\u0000",
            "\uFEFF",
            "\u001A",
            "'",
            "\\",
            "=",
            "\",\"",
            "\"\n",
            ",\"",
            "sep=;\n",
            "#TYPE x\n",
            "é",
            "日本",
            "\u00A0",
            "@",
            "<",
            ">",
            "PK\u0003\u0004",
            "Email,Name\n",
            "a@example.org,\"",
            ",,,,,,,,,,,,,,,,");

    @TempDir
    Path directory;

    @Test
    void areReadOrRefusedQuicklyAndInOrder() throws IOException {
        var originals = originals();
        for (int number = 0; number < FILES; number++) {
            var random = new Random(SEED * 1_000_003 + number);
            var bytes = originals.get(random.nextInt(originals.size()));
            for (int mutations = 1 + random.nextInt(8); mutations > 0; mutations--) {
                bytes = mutated(bytes, originals, random);
            }
            var file = Files.write(directory.resolve("file"), bytes);
            long start = System.nanoTime();

            assertThatCode(() -> read(file)).as("file %d", number).doesNotThrowAnyException();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("file %d", number)
                    .isLessThan(LONGEST);
            Files.deleteIfExists(directory.resolve("file.unpacked"));
        }
    }

    private static void read(Path file) throws IOException {
        try {
            var content = FileContent.of(
                    new ReceivedFile("file", file, "0", Files.size(file)), new ImportRunId(1), ImportLimits.DEFAULTS);
            var layout = CsvFiles.sniff(content);
            long line = 0;
            long record = layout.headerRecord();
            for (var row : CsvFiles.records(content, layout)) {
                assertThat(row.line()).isGreaterThan(line);
                assertThat(row.record()).isGreaterThan(record);
                assertThat(String.join("", row.cells())).doesNotContain("\u0000");
                line = row.line();
                record = row.record();
            }
        } catch (UnusableFileException e) {
            assertThat(e.code()).startsWith("FILE-1");
            assertThat(e.getMessage()).endsWith(".");
        }
    }

    private static byte[] mutated(byte[] bytes, List<byte[]> originals, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int to = at + random.nextInt(Math.min(bytes.length - at, 500) + 1);
        var other = originals.get(random.nextInt(originals.size()));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 3, 4, 5 -> spliced(bytes, at, inserted(random), at);
            case 6 -> spliced(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
            case 7 -> spliced(bytes, at, new byte[0], to);
            default -> spliced(bytes, at, Arrays.copyOf(other, random.nextInt(other.length)), at);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        var copy = bytes.clone();
        copy[at] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static byte[] inserted(Random random) {
        var text = INSERTED.get(random.nextInt(INSERTED.size()));
        var charset = random.nextInt(4) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return text.repeat(random.nextInt(20) == 0 ? 20_000 : 1).getBytes(charset);
    }

    private static byte[] spliced(byte[] bytes, int end, byte[] part, int start) {
        var result = new ByteArrayOutputStream();
        result.write(bytes, 0, end);
        result.writeBytes(part);
        result.write(bytes, start, bytes.length - start);
        return result.toByteArray();
    }

    private static List<byte[]> originals() throws IOException {
        var plain = "Email,Name,Groups,Note\r\n"
                + "ada@example.org,Ada,\"Engines; Poets\",\"two\r\nlines\"\r\nbob@example.org,\"Bob \"\"B\"\"\",,5\" disk\r\n"
                        .repeat(60);
        var western = "sep=;\nName;E-Mail;Ort\n" + "Jürgen Groß;jg@example.org;Köln\n".repeat(60);
        var headerless = "a@example.org\tЮрий\n\n\t\nb@example.org\tАнна\n".repeat(30);
        var zip = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(zip)) {
            archive.putNextEntry(new ZipEntry("contacts.csv"));
            archive.write(plain.getBytes(StandardCharsets.UTF_8));
        }
        return List.of(
                plain.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + western).getBytes(StandardCharsets.UTF_8),
                western.getBytes(Charset.forName("windows-1252")),
                headerless.getBytes(Charset.forName("windows-1251")),
                ("\uFEFF" + headerless).getBytes(StandardCharsets.UTF_16LE),
                plain.getBytes(StandardCharsets.UTF_16BE),
                "氏名|メール\n田中太郎|tanaka@example.org\n".repeat(40).getBytes(Charset.forName("windows-31j")),
                "姓名,邮箱\n王伟,wang@example.org\n".repeat(40).getBytes(Charset.forName("GB18030")),
                "Email\na@example.org\nb@example.org\n".repeat(20).getBytes(StandardCharsets.US_ASCII),
                zip.toByteArray());
    }
}
