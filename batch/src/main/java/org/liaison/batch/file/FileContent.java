package org.liaison.batch.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.liaison.imports.ImportLimits;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ReceivedFile;

/** Where the text of a file lies that was taken in: in the file itself or, if that is a ZIP archive, in what is packed in it. */
public final class FileContent {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Enough to tell what kind of document it is. */
    private static final int HEAD = 1 << 12;

    private FileContent() {}

    /**
     * The path of the text. An archive is unpacked beside itself, once for each run, so that none has to know of others:
     * whoever asks again gets the same file, until it is discarded.
     *
     * @throws UnusableFileException if the file is too large, or an archive with anything but one file that keeps to the limits
     */
    public static Path of(ReceivedFile file, ImportRunId run, ImportLimits limits)
            throws IOException, UnusableFileException {
        return of(file, limits, target(file, run));
    }

    /** The same for a file that no run takes in: whoever deletes its folder deletes what was unpacked as well. */
    public static Path of(ReceivedFile file, ImportLimits limits) throws IOException, UnusableFileException {
        return of(file, limits, file.path().resolveSibling(file.path().getFileName() + ".unpacked"));
    }

    private static Path of(ReceivedFile file, ImportLimits limits, Path target)
            throws IOException, UnusableFileException {
        if (file.bytes() > limits.maxFileSize().toBytes()) {
            throw new UnusableFileException(
                    UnusableFileException.TOO_LARGE,
                    "The file has %d bytes, more than the %d that are taken in (liaison.import.max-file-size)."
                            .formatted(file.bytes(), limits.maxFileSize().toBytes()));
        }
        return isZip(file.path()) ? unpacked(file.path(), target, limits) : file.path();
    }

    /** Deletes what was unpacked for a run, if anything was. */
    public static void discard(ReceivedFile file, ImportRunId run) throws IOException {
        Files.deleteIfExists(target(file, run));
    }

    private static Path target(ReceivedFile file, ImportRunId run) {
        return file.path().resolveSibling("%s.%s.unpacked".formatted(file.path().getFileName(), run));
    }

    /** What a file is that cannot be a table, such as {@code an HTML page}; empty if it may be one, or an archive of one. */
    public static Optional<String> otherKind(Path file) throws IOException {
        if (isZip(file)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            return FileKind.of(stream.readNBytes(HEAD)).map(FileKind::name);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(ZIP.length), ZIP);
        }
    }

    private static Path unpacked(Path zip, Path target, ImportLimits limits) throws IOException, UnusableFileException {
        if (Files.exists(target)) {
            return target;
        }
        var part = Files.createTempFile(Objects.requireNonNull(zip.getParent()), "unpacking-", ".part");
        try {
            try (var archive = ZipArchive.open(zip);
                    var output = Files.newOutputStream(part)) {
                archive.writeContent(output, limits);
            }
            return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
