package org.liaison.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.cli.LiaisonProgram;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FolderLocation;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several processes on one database; here each is a scheduler, and where one is killed, a process of its own. */
@NightTest
class SourceSchedulerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROWS = 30_000;

    @TempDir
    private Path folder;

    @Autowired
    private NightRig night;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private NightWatch watch;

    @Autowired
    private AttemptWork work;

    @Autowired
    private RunWork runs;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private SourceAttemptSearch search;

    @Autowired
    private ImportRunSearch runSearch;

    @Autowired
    private JdbcClient jdbc;

    private final List<SourceScheduler> started = new ArrayList<>();

    @BeforeEach
    void forgetWhatOtherTestsLeft() {
        jdbc.sql("delete from scheduled_task").update();
    }

    @AfterEach
    void stop() {
        started.forEach(SourceScheduler::stop);
    }

    @Test
    void twoSchedulersDoWhatIsDueOnce() throws Exception {
        night.clock.set(Instant.parse("2026-02-10T11:00:00Z"));
        for (int number = 0; number < 6; number++) {
            var own = Files.createDirectory(folder.resolve("source-" + number));
            night.write(own, "partners.csv", number * 100, 20);
            sources.create("Source " + number, details(own), night.clock.instant());
        }
        night.clock.set(Instant.parse("2026-02-11T01:30:05Z"));

        start();
        start();
        await(() -> search.last().stream()
                        .filter(attempt -> attempt.outcome() != null)
                        .count()
                == 6);

        assertThat(search.last()).allSatisfy(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(AttemptOutcome.IMPORTED);
            assertThat(search.count(attempt.source())).isEqualTo(1);
        });
        assertThat(runSearch.count()).isEqualTo(6);
        assertThat(contacts()).isEqualTo(120);
    }

    @Test
    void takesOverTheWorkOfAProcessWhoseHeartbeatHasStopped() throws Exception {
        night.clock.set(Instant.now());
        var source = sources.create("Partners", details(folder), Instant.now());
        night.write(folder, "partners.csv", 1, 20);
        var attempt = attempts.request(source.id(), false, Instant.now());
        jdbc.sql("""
                        insert into scheduled_task (task_name, task_instance, execution_time, picked, picked_by,
                                                    last_heartbeat, version)
                        values ('import-source', :attempt, now() - interval '1 minute', true, 'gone',
                                now() - interval '1 minute', 1)
                        """).param("attempt", attempt.toString()).update();

        start();
        await(() -> search.byId(attempt).orElseThrow().outcome() != null);

        assertThat(contacts()).isEqualTo(20);
    }

    @Test
    void finishesWhatAKilledProcessHasBegun() throws Exception {
        night.clock.set(Instant.now());
        var source = sources.create("Partners", details(folder), Instant.now());
        night.write(folder, "partners.csv", 1, ROWS);
        var process =
                LiaisonProgram.start(List.of(), Files.createTempDirectory("killed"), "import", "--source", "Partners");
        await(() -> runSearch.page(0, 1).stream().anyMatch(run -> run.state() == ImportState.APPLYING));
        process.destroyForcibly().waitFor();
        assertThat(search.open()).hasSize(1);

        start();
        await(() -> search.open().isEmpty());

        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(runSearch.count()).isEqualTo(1);
        assertThat(contacts()).isEqualTo(ROWS);
    }

    @Test
    void finishesAnImportByHandWhoseProcessWasKilled() throws Exception {
        night.clock.set(Instant.now());
        var file = night.write(folder, "partners.csv", 1, ROWS);
        var process = LiaisonProgram.start(List.of(), Files.createTempDirectory("killed"), "import", file.toString());
        await(() -> runSearch.page(0, 1).stream().anyMatch(run -> run.state() == ImportState.APPLYING));
        process.destroyForcibly().waitFor();
        night.clock.set(Instant.now().plusSeconds(60));

        start();
        await(() -> runSearch.page(0, 1).getFirst().state() == ImportState.APPLIED);

        assertThat(contacts()).isEqualTo(ROWS);
    }

    @Test
    void beginsAtOnceWhatAPersonAsksFor() throws Exception {
        night.clock.set(Instant.now());
        var source = sources.create("Partners", details(folder), Instant.now());
        night.write(folder, "partners.csv", 1, 20);
        var scheduler = start();

        var attempt = attempts.request(source.id(), false, Instant.now());
        scheduler.begin(attempt);
        await(() -> search.byId(attempt).orElseThrow().outcome() != null);

        assertThat(contacts()).isEqualTo(20);
    }

    private SourceScheduler start() {
        var scheduler = new SourceScheduler(dataSource, watch, work, runs, false);
        scheduler.start();
        started.add(scheduler);
        return scheduler;
    }

    private static FileSourceDetails details(Path folder) throws IOException {
        return new FileSourceDetails(
                new FolderLocation(
                        folder.toString(),
                        "*.csv",
                        null,
                        FileChoice.NEWEST,
                        0,
                        Files.createDirectories(folder.resolve("done")).toString()),
                new ImportOptions(ImportMode.ADD_ONLY, null, false, List.of(), null, null, Map.of(), null),
                NightRig.nightly(),
                null,
                "en");
    }

    private int contacts() {
        return jdbc.sql("select count(*) from recipient where kind = 'MAIL_CONTACT'")
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(deadline);
            Thread.sleep(50);
        }
    }
}
