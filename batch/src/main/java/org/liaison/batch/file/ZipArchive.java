package org.liaison.batch.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.liaison.imports.ImportLimits;

/** A ZIP archive that people upload with a CSV file in it. */
final class ZipArchive implements Closeable {

    /** Names that are not marked as UTF-8 are in the code page of the first IBM computers. */
    private static final Charset NAMES = Charset.forName("IBM437");

    private static final List<String> CSV_ENDINGS = List.of(".csv", ".tsv", ".tab");
    private static final int BUFFER_SIZE = 1 << 16;

    /** Up to that size a content may be packed as tightly as it likes: it does no harm. */
    private static final long HARMLESS_SIZE = 10 << 20;

    private final ZipFile archive;

    private ZipArchive(ZipFile archive) {
        this.archive = archive;
    }

    static ZipArchive open(Path file) throws IOException, UnusableFileException {
        ZipDirectory.check(file);
        try {
            return new ZipArchive(new ZipFile(file.toFile(), NAMES));
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            throw damaged();
        }
    }

    /** Writes the only CSV file in the archive, while it keeps to the limits. */
    void writeContent(OutputStream output, ImportLimits limits) throws IOException, UnusableFileException {
        var entry = onlyFile();
        try (var content = archive.getInputStream(entry)) {
            copy(content, output, entry, limits);
        } catch (ZipException | EOFException _) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private ZipEntry onlyFile() throws UnusableFileException {
        var files = archive.stream()
                .filter(entry -> !entry.isDirectory() && !isOfTheSystem(entry.getName()))
                .map(ZipEntry.class::cast)
                .toList();
        var kind = FileKind.ofZipWith(files.stream().map(ZipEntry::getName).toList());
        if (kind.isPresent()) {
            throw kind.get().refusal();
        }
        var tables = files.stream().filter(ZipArchive::isNamedAsCsv).toList();
        var candidates = tables.isEmpty() ? files : tables;
        if (candidates.size() != 1) {
            throw unusable(
                    candidates.isEmpty()
                            ? "The ZIP archive holds no file."
                            : "The ZIP archive holds %d files. Import them one by one, or an archive with one CSV file."
                                    .formatted(candidates.size()));
        }
        return candidates.getFirst();
    }

    private static void copy(InputStream content, OutputStream output, ZipEntry entry, ImportLimits limits)
            throws IOException, UnusableFileException {
        long packed = Math.max(entry.getCompressedSize(), 1);
        var buffer = new byte[BUFFER_SIZE];
        long written = 0;
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            written += count;
            if (written > limits.maxFileSize().toBytes()) {
                throw new UnusableFileException(
                        UnusableFileException.TOO_LARGE,
                        "Unpacked, the file is larger than %d bytes (liaison.import.max-file-size)."
                                .formatted(limits.maxFileSize().toBytes()));
            }
            if (written > HARMLESS_SIZE && written / packed > limits.maxCompressionRatio()) {
                throw new UnusableFileException(
                        UnusableFileException.ZIP_BOMB,
                        "Unpacked, the file is more than %d times as large as in the archive (liaison.import.max-compression-ratio)."
                                .formatted(limits.maxCompressionRatio()));
            }
            output.write(buffer, 0, count);
        }
    }

    /** What macOS and Windows add to archives and folders for themselves. */
    private static boolean isOfTheSystem(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || file.startsWith(".")
                || file.equalsIgnoreCase("Thumbs.db")
                || file.equalsIgnoreCase("desktop.ini");
    }

    private static boolean isNamedAsCsv(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return CSV_ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static UnusableFileException damaged() {
        return unusable("The ZIP archive is damaged or was not transferred completely. Pack or export the file again.");
    }

    static UnusableFileException unusable(String message) {
        return new UnusableFileException(UnusableFileException.UNUSABLE_ZIP, message);
    }
}
