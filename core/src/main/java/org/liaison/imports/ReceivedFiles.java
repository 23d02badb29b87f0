package org.liaison.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.liaison.database.LiaisonHome;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps the files that were taken in, each under the hash of its content. */
@Component
@EnableConfigurationProperties(ImportLimits.class)
public class ReceivedFiles {

    private static final int BUFFER_SIZE = 1 << 16;

    private static final long ROOM_FOR_A_FILE = DataSize.ofMegabytes(16).toBytes();

    private final LiaisonHome home;
    private final ImportLimits limits;

    ReceivedFiles(LiaisonHome home, ImportLimits limits) {
        this.home = home;
        this.limits = limits;
    }

    /**
     * Stores a copy of the content, without ever holding it in memory. Content that is too large to be imported is measured
     * only, so that its run can say so; nothing lies at its path.
     */
    public ReceivedFile receive(String name, InputStream content) throws IOException {
        var incoming = Files.createTempFile(home.files(), "incoming-", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var output = Files.newOutputStream(incoming)) {
                bytes = copy(content, output, digest);
            }
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var path = home.files().resolve(sha256);
            if (bytes > limits.maxFileSize().toBytes()) {
                Files.delete(incoming);
            } else if (Files.exists(path)) {
                // Its time is that of the last one who brought it.
                Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
                Files.delete(incoming);
            } else {
                // Somebody may take in the same file at this moment.
                Files.move(incoming, path, StandardCopyOption.REPLACE_EXISTING);
            }
            return new ReceivedFile(fileName(name), path, sha256, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(incoming);
            throw e;
        }
    }

    /** Whether there is hardly any room left for files, so that one could not be stored for that reason. */
    public boolean isDiskFull() throws IOException {
        return Files.getFileStore(home.files()).getUsableSpace() < ROOM_FOR_A_FILE;
    }

    private long copy(InputStream content, OutputStream output, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER_SIZE];
        long bytes = 0;
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            digest.update(buffer, 0, count);
            bytes += count;
            if (bytes <= limits.maxFileSize().toBytes()) {
                output.write(buffer, 0, count);
            }
        }
        return bytes;
    }

    /** Browsers of old send whole paths. */
    private static String fileName(String name) {
        var normalized = name.replace('\\', '/');
        return normalized.substring(normalized.lastIndexOf('/') + 1);
    }
}
