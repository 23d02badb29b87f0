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
}
