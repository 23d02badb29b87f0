package org.liaison.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the embedded database, made at its first start and kept beside it, readable by its owner only.
 *
 * @param file where it is kept
 */
record DatabasePassword(Path file, String value) {

    private static final int BYTES = 24;

    static DatabasePassword readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, ownerOnly);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return new DatabasePassword(file, Files.readString(file).strip());
    }

    @Override
    public String toString() {
        return "the password in " + file;
    }
}
