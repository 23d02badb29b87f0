package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.cli.LiaisonProgram;
import org.liaison.batch.file.CsvFiles;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database, durable as people have it, ends under an import and is started again. */
class DatabaseRestartTest {

    private static final int ROWS = 40_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String FILE = IntStream.range(0, ROWS)
            .mapToObj("p%d@example.org,team@corp.example"::formatted)
            .collect(Collectors.joining("\n", "E-mail,Groups\n", "\n"));

    @TempDir
    private Path directory;

    private Path home = Path.of("");

    @BeforeEach
    void chooseHome() {
        home = directory.resolve("home");
    }

    @AfterEach
    void leaveNoServerBehind() throws IOException {
        server().ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void theImportGoesOnToTheSameEnd() throws IOException, InterruptedException {
        var file = CsvFiles.write(directory, FILE.getBytes(StandardCharsets.UTF_8));
        var program = LiaisonProgram.startAt(home, directory, "import", "--create-groups", file.toString());
        awaitFirstChunk(program);

        var server = server().orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().join();

        assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(read("err")).isEqualTo(5);
        assertThat(read("err")).contains("liaison resume").doesNotContain("SQLSTATE");

        run("resume", "1");
        assertThat(read("out")).contains("APPLIED", "%,d created".formatted(ROWS), "%,d added".formatted(ROWS));
        run("export", "memberships");
        assertThat(read("out").lines().skip(1).distinct()).hasSize(ROWS);
        run(
                "import",
                CsvFiles.write(directory, (FILE + "\n").getBytes(StandardCharsets.UTF_8))
                        .toString());
        assertThat(read("out")).contains("NO_CHANGE");
    }

    private void run(String... arguments) throws InterruptedException {
        var program = LiaisonProgram.startAt(home, directory, arguments);
        assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(read("err")).isZero();
    }

    /** Waits until some of the plan is applied, and not all of it. */
    private void awaitFirstChunk(Process program) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isPartlyApplied()) {
            assertThat(program.isAlive()).as("the import still runs").isTrue();
            assertThat(Instant.now()).as("patience").isBefore(deadline);
            Thread.sleep(5);
        }
    }

    private boolean isPartlyApplied() {
        try {
            var port = Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            return JdbcClient.create(new DriverManagerDataSource(
                            "jdbc:postgresql://localhost:%s/liaison".formatted(port),
                            "liaison",
                            Files.readString(home.resolve("postgres.password")).strip()))
                    .sql("select exists (select from import_chunk where applied_at is not null)")
                    .query(Boolean.class)
                    .single();
        } catch (IOException | IndexOutOfBoundsException | DataAccessException _) {
            // The server, or what it is to hold, is not there yet.
            return false;
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        var file = home.resolve("postgres/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private String read(String stream) {
        return contentOf(directory.resolve(stream).toFile(), StandardCharsets.UTF_8);
    }
}
