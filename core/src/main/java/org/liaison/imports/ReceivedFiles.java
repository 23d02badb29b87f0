package org.liaison.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.liaison.database.LiaisonHome;
import org.springframework.stereotype.Component;

/** Keeps the files that were taken in, each under the hash of its content. */
@Component
public class ReceivedFiles {

    private final LiaisonHome home;

    ReceivedFiles(LiaisonHome home) {
        this.home = home;
    }

    /** Stores a copy of the content, without ever holding it in memory. */
    public ReceivedFile receive(String name, InputStream content) throws IOException {
        var incoming = Files.createTempFile(home.files(), "incoming-", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var output = new DigestOutputStream(Files.newOutputStream(incoming), digest)) {
                bytes = content.transferTo(output);
            }
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var path = home.files().resolve(sha256);
            if (Files.exists(path)) {
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

    /** Browsers of old send whole paths. */
    private static String fileName(String name) {
        var normalized = name.replace('\\', '/');
        return normalized.substring(normalized.lastIndexOf('/') + 1);
    }
}
