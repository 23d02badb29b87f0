package org.liaison.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The packaged program, serving from a data directory of its own. */
record RunningProgram(Process process, int port) {

    static final String PASSWORD = "a password for one test";

    private static final int START_LIMIT_SECONDS = 120;

    static RunningProgram start(Path home) throws Exception {
        return start(home, Map.of());
    }

    /** @param settings environment variables besides */
    static RunningProgram start(Path home, Map<String, String> settings) throws Exception {
        int port = freePort();
        var process = run(home, settings, "serve", "--port", Integer.toString(port));
        var ready = CompletableFuture.supplyAsync(() -> saysReady(process.inputReader()));
        if (!ready.get(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program ended before it was ready");
        }
        return new RunningProgram(process, port);
    }

    /** Runs a command of the program. */
    static Process run(Path home, String... arguments) throws IOException {
        return run(home, Map.of(), arguments);
    }

    private static Process run(Path home, Map<String, String> settings, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                System.getProperty("liaison.jar")));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("LIAISON_HOME", home.toString());
        builder.environment().put("LIAISON_ADMIN_PASSWORD", PASSWORD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    String url(String path) {
        return "http://localhost:%d/%s".formatted(port, path);
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static boolean saysReady(BufferedReader output) {
        return output.lines().anyMatch(line -> line.contains("is ready"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
