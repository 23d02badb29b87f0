package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.file.CsvFiles;
import org.liaison.batch.job.ProcessAtWork.Phase;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that imports is asked to end, as systemd and container engines ask, with SIGTERM. */
@BatchTest
class StoppedImportTest {

    private static final int ROWS = 80_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String FILE = IntStream.range(0, ROWS)
            .mapToObj(i -> "p%d@example.org,Person %d,Team".formatted(i, i))
            .collect(Collectors.joining("\n", "E-mail,Name,Groups\n", "\n"));

    @TempDir
    private Path directory;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void endsWithTheChunkItIsAtAndIsResumed() throws InterruptedException {
        domains.add(MailDomain.of("corp.example"));

        var reading = stoppedIn(Phase.READING, run -> run.rowsRead() > 0);
        assertThat(reading.state()).isEqualTo(ImportState.RECEIVED);
        assertThat(reading.rowsRead()).isLessThan(ROWS);

        var applying = stoppedIn(Phase.APPLYING, run -> run.appliedThrough() > 0);
        assertThat(applying.state()).isEqualTo(ImportState.APPLYING);
        assertThat(applying.appliedThrough()).isPositive().isLessThan(applying.changes());

        var ended = new ProcessAtWork(launcher, search, jdbc).goOn(applying.id());
        assertThat(ended.state()).isEqualTo(ImportState.APPLIED);
        assertThat(ended.counts().rows().created()).isEqualTo(ROWS);
        assertThat(jdbc.sql("select count(*) from membership").query(Long.class).single())
                .isEqualTo(ROWS);
    }

    /** Every worker has noted that it was stopped; one that had been killed would seem to run. */
    private ImportRun stoppedIn(Phase phase, Predicate<ImportRun> farEnough) throws InterruptedException {
        var file = CsvFiles.write(directory, FILE.getBytes(StandardCharsets.UTF_8));
        var process = new ProcessAtWork(launcher, search, jdbc)
                .start(directory, "import", "--create-groups", file.toString())
                .in(phase);
        while (process.isAlive() && !farEnough.test(search.page(0, 1).getFirst())) {
            Thread.sleep(2);
        }
        var asked = Instant.now();
        process.destroy();

        assertThat(process.waitFor(PATIENCE)).as("ended").isTrue();

        assertThat(Duration.between(asked, Instant.now())).isLessThan(PATIENCE);
        assertThat(jdbc.sql("""
                        with last as (
                            select job_execution_id, status from batch_job_execution
                             order by job_execution_id desc limit 1)
                        select status from last
                          union all
                        select batch_step_execution.status
                          from batch_step_execution
                          join last using (job_execution_id)
                        """).query(String.class).list())
                .contains("STOPPED")
                .allSatisfy(status -> assertThat(status).isIn("STOPPED", "COMPLETED"));
        return search.page(0, 1).getFirst();
    }
}
