package org.liaison.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liaison.batch.CommittedDatabase;
import org.liaison.test.TestDatabase;

/** The command line as a program, in this process or in one of its own. */
public final class LiaisonProgram {

    private LiaisonProgram() {}

    public static void main(String[] arguments) {
        System.exit(LiaisonCommand.commandLine().execute(arguments));
    }

    /** What a command printed and how it ended. */
    record Outcome(int exitCode, String out, String err) {}

    /** Runs a command in this process, on the database of {@link CommittedDatabase}. */
    static Outcome run(String... arguments) {
        return run(CommittedDatabase.get(), Path.of("target", "liaison-home"), arguments);
    }

    /** Runs a command in this process, on a database and a data directory of its own. */
    static Outcome run(TestDatabase database, Path home, String... arguments) {
        var settings = settings(database, home);
        settings.forEach(System::setProperty);
        try {
            var out = new StringWriter();
            var err = new StringWriter();
            int exitCode = LiaisonCommand.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments);
            return new Outcome(exitCode, out.toString(), err.toString());
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    /** Starts a command in a process of its own, in a locale that knows no letters beyond ASCII, as schedulers do. */
    public static Process start(List<String> options, Path directory, String... arguments) {
        var database = CommittedDatabase.get();
        return start(
                options,
                directory,
                Map.of(
                        "LIAISON_HOME",
                        Path.of("target", "liaison-home").toAbsolutePath().toString(),
                        "SPRING_DATASOURCE_URL",
                        database.url(),
                        "SPRING_DATASOURCE_USERNAME",
                        database.username(),
                        "SPRING_DATASOURCE_PASSWORD",
                        database.password()),
                arguments);
    }

    /** Starts a command in a process of its own that works with the embedded database of a data directory. */
    public static Process startAt(Path home, Path directory, String... arguments) {
        return start(List.of(), directory, Map.of("LIAISON_HOME", home.toString()), arguments);
    }

    private static Process start(
            List<String> options, Path directory, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(LiaisonProgram.class.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        // Java tells on standard error that it has taken it up.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL", "C",
                        // Tests of all modules log by Spring Boot's defaults otherwise.
                        "LOGGING_CONFIG", "classpath:logback-spring.xml"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command in a process of its own. */
    static Outcome runApart(List<String> options, Path directory, String... arguments) throws InterruptedException {
        int exitCode = start(options, directory, arguments).waitFor();
        return new Outcome(exitCode, read(directory.resolve("out")), read(directory.resolve("err")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(TestDatabase database, Path home) {
        return Map.of(
                "liaison.home", home.toString(),
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.main.lazy-initialization", "true");
    }
}
