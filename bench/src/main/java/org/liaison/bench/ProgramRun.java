package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One command line of the packaged program, in a process of its own as users start it.
 *
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 * @param clock from its start to its end
 */
record ProgramRun(int exitCode, String out, String err, Duration clock, PeakMemory memory) {

    private static final int SAMPLE_MILLIS = 100;

    /**
     * Runs a command line and waits for its end.
     *
     * @param home the data directory
     * @param heap the most heap that it may take, such as 512m
     */
    static ProgramRun of(Path jar, Path home, String heap, List<String> arguments)
            throws IOException, InterruptedException {
        var out = home.resolve("out");
        var err = home.resolve("err");
        var log = home.resolve("gc.log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, PeakMemory.LOG_OPTION + log, "-jar", jar.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        builder.environment().put("LIAISON_HOME", home.toString());

        long start = System.nanoTime();
        var process = builder.start();
        long resident = 0;
        while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, PeakMemory.residentOf(process));
        }
        var clock = Duration.ofNanos(System.nanoTime() - start);

        var memory = new PeakMemory(PeakMemory.heapIn(Files.readString(log)), resident);
        return new ProgramRun(process.exitValue(), Files.readString(out), Files.readString(err), clock, memory);
    }
}
