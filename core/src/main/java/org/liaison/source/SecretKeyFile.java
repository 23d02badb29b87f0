package org.liaison.source;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.liaison.database.LiaisonHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that seals secrets: {@code LIAISON_SECRET_KEY}, 32 bytes in Base64, or else the file {@code secret.key} in the data
 * directory, which is made when it is first needed and readable by its owner alone.
 */
@Component
class SecretKeyFile {

    private static final int KEY_BYTES = 32;

    private final LiaisonHome home;
    private final String given;

    SecretKeyFile(LiaisonHome home, @Value("${liaison.secret-key:}") String given) {
        this.home = home;
        this.given = given;
    }

    SecretKeySpec key() throws IOException {
        var text = given.isBlank() ? Files.readString(file()) : given;
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException _) {
            // Told below, without the text.
        }
        throw new IOException("The key for secrets is not 32 bytes in Base64");
    }

    private Path file() throws IOException {
        var file = home.secretKey();
        if (Files.exists(file)) {
            return file;
        }
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var part = Files.createTempFile(file.getParent(), "secret-", ".part");
        try {
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(part, Base64.getEncoder().encodeToString(bytes));
            // A link never replaces the key that another process makes at this moment.
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException _) {
            // That one is as good.
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }
}
