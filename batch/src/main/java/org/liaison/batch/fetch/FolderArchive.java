package org.liaison.batch.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.liaison.imports.ImportRunId;

/** Moves files that were taken in out of their folder. */
public final class FolderArchive {

    private FolderArchive() {}

    /**
     * Moves a file into the archive, under the number of its run. A file that has been moved already, or that somebody has
     * replaced since, is left alone.
     *
     * @param sha256 of what was taken in
     */
    public static void move(Path file, Path archive, ImportRunId run, String sha256) throws FetchException {
        var target = archive.resolve("run-%s-%s".formatted(run, Objects.requireNonNull(file.getFileName())));
        try {
            if (!Files.exists(file) || !sha256(file).equals(sha256)) {
                return;
            }
            Files.createDirectories(archive);
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                moveAcross(file, target, sha256);
            }
        } catch (IOException e) {
            throw new FetchException(
                    FetchProblem.NOT_ARCHIVED,
                    "%s was taken in but cannot be moved to %s".formatted(file.getFileName(), archive),
                    e);
        }
    }

    /** To another disk: the file goes only when its copy is complete. */
    private static void moveAcross(Path file, Path target, String sha256) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        if (!sha256(part).equals(sha256)) {
            Files.delete(part);
            throw new IOException("The copy differs");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(file);
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
