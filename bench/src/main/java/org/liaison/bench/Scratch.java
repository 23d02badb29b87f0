package org.liaison.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A directory for the files and databases of a benchmark. They go when it closes, also where somebody stops the program:
 * what ten million rows leave behind would fill a disk.
 */
final class Scratch implements AutoCloseable {

    private final Path directory;
    private final boolean keep;
    private @Nullable BenchmarkServer server;

    private Scratch(Path directory, boolean keep) {
        this.directory = directory;
        this.keep = keep;
    }

    /**
     * Makes a new directory.
     *
     * @param keep whether to leave everything there, to look at it
     */
    static Scratch create(boolean keep) throws IOException {
        var scratch = new Scratch(Files.createTempDirectory("liaison-bench"), keep);
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::interrupt));
        return scratch;
    }

    Path directory() {
        return directory;
    }

    /** Makes a data directory with a running server. */
    synchronized BenchmarkServer start(Path home) throws IOException {
        server = BenchmarkServer.start(Files.createDirectories(home));
        return server;
    }

    /** Stops the server and deletes its data directory. */
    synchronized void discard(Path home) {
        if (server != null) {
            server.close();
            server = null;
        }
        if (keep || !Files.exists(home)) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not all of %s could be deleted".formatted(home), e);
        }
    }

    @Override
    public void close() {
        discard(directory);
    }

    /** Liaison's process uses the server, so it has to end first. */
    private void interrupt() {
        ProcessHandle.current().children().forEach(child -> {
            child.destroy();
            child.onExit().join();
        });
        close();
    }
}
