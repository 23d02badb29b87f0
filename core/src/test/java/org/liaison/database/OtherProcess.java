package org.liaison.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another Java process that uses the embedded database of a directory until it is told to leave, or killed. */
record OtherProcess(Process process, BufferedReader output, String url) implements AutoCloseable {

    private static final String READY = "Ready: ";

    static OtherProcess start(Path directory) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new OtherProcess(process, output, line.substring(READY.length()));
            }
        }
        throw new IOException("The other process ended with " + process.exitValue());
    }

    /** Lets it close the database and end. */
    void leave() throws IOException, InterruptedException {
        process.getOutputStream().close();
        output.transferTo(java.io.Writer.nullWriter());
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("The other process does not end");
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException {
        try (var database = EmbeddedDatabase.start(new LiaisonHome(Path.of(arguments[0])))) {
            System.out.println(READY + database.getJdbcUrl());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
