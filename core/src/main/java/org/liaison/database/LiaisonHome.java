package org.liaison.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The data directory: the embedded database and the files that were taken in. */
@Component
public class LiaisonHome {

    private final Path directory;

    LiaisonHome(@Value("${liaison.home}") Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Where the embedded database keeps its files. */
    Path postgres() throws IOException {
        return Files.createDirectories(directory).resolve("postgres");
    }

    /** Where files lie that were taken in; made if it is missing. */
    public Path files() throws IOException {
        return Files.createDirectories(directory.resolve("files"));
    }

    /** Where passwords, keys and certificates lie that sources refer to; nobody but an administrator of the machine writes there. */
    public Path secrets() {
        return directory.resolve("secrets");
    }

    /** The file of the key that seals secrets in the database. */
    public Path secretKey() throws IOException {
        return Files.createDirectories(directory).resolve("secret.key");
    }

    /** Whether something lies in the data directory, where nothing is taken in from. */
    public boolean contains(Path path) {
        return path.toAbsolutePath().normalize().startsWith(directory);
    }
}
