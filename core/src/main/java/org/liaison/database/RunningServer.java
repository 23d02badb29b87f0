package org.liaison.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server that PostgreSQL's {@code postmaster.pid} tells of.
 *
 * @param process the postmaster
 * @param port where it listens on localhost
 */
record RunningServer(ProcessHandle process, int port) {

    /** The server of a data directory; null where none runs, or a crashed one left its file behind. */
    static @Nullable RunningServer of(Path dataDirectory) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
        } catch (NoSuchFileException _) {
            return null;
        }
        if (lines.size() < 4) {
            return null;
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (process.isEmpty() || !process.get().isAlive()) {
            return null;
        }
        return new RunningServer(process.get(), Integer.parseInt(lines.get(3).strip()));
    }
}
