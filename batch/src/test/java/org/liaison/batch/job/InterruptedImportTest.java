package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.batch.cli.LiaisonProgram;
import org.liaison.batch.file.CsvFiles;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.liaison.imports.RunBusyException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that imports is killed, and another one goes on. */
@BatchTest
class InterruptedImportTest {

    private static final int ROWS = 15_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Every hundredth row is bad, and every row names a group. */
    private static final String FILE = IntStream.range(0, ROWS)
            .mapToObj(i -> i % 100 == 99 ? "nonsense,Nobody," : "p%d@example.org,Person %d,Team".formatted(i, i))
            .collect(Collectors.joining("\n", "E-mail,Name,Groups\n", "\n"));

    @TempDir
    private Path directory;

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void acceptDomain() {
        domains.add(MailDomain.of("corp.example"));
    }

    @Test
    void goesOnReadingWhereItWasKilled() throws InterruptedException {
        var killed = killedImport(run -> run.rowsRead() > 0);
        assertThat(killed.state()).isEqualTo(ImportState.RECEIVED);

        var planned = resume(killed);

        assertThat(planned.state()).isEqualTo(ImportState.PLANNED);
        assertEndsAsIfUndisturbed(launcher.apply(planned.id()));
    }

    @Test
    void goesOnApplyingWhereItWasKilled() throws InterruptedException {
        var killed = killedImport(run -> run.appliedThrough() > 0);
        assertThat(killed.state()).isEqualTo(ImportState.APPLYING);
        assertThat(killed.appliedThrough()).isLessThan(killed.changes());

        assertEndsAsIfUndisturbed(resume(killed));
    }

    private void assertEndsAsIfUndisturbed(ImportRun run) {
        assertThat(run.state()).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
        assertThat(run.counts().rows().read()).isEqualTo(ROWS);
        assertThat(run.counts().rows().created()).isEqualTo(ROWS - ROWS / 100);
        assertThat(run.counts().rows().rejected()).isEqualTo(ROWS / 100);
        assertThat(run.counts().memberships().added()).isEqualTo(ROWS - ROWS / 100);
        assertThat(number("select count(*) from recipient where kind = 'MAIL_CONTACT'"))
                .isEqualTo(ROWS - ROWS / 100);
        assertThat(number("select count(*) from membership")).isEqualTo(ROWS - ROWS / 100);
        assertThat(number("select count(*) from audit_log where run_id is not null"))
                .isEqualTo(run.changes());
        assertThat(number("select count(*) from import_failure")).isZero();
        assertThat(number("""
                select count(*) from recipient
                 where kind = 'MAIL_CONTACT'
                   and primary_address <> replace(display_name, 'Person ', 'p') || '@example.org'
                """)).isZero();
        assertThat(imports.run(ImportRig.rewritten(FILE), ImportRig.CREATING_GROUPS)
                        .state())
                .isEqualTo(ImportState.NO_CHANGE);
    }

    private ImportRun killedImport(Predicate<ImportRun> farEnough) throws InterruptedException {
        var file = CsvFiles.write(directory, FILE.getBytes(StandardCharsets.UTF_8));
        var process = LiaisonProgram.start(List.of(), directory, "import", "--create-groups", file.toString());
        var deadline = Instant.now().plus(PATIENCE);
        ImportRun run = null;
        while ((run == null || !farEnough.test(run)) && Instant.now().isBefore(deadline)) {
            assertThat(process.isAlive()).as("the import still runs").isTrue();
            Thread.sleep(5);
            run = latest();
        }
        process.destroyForcibly().waitFor();
        return search.page(0, 1).getFirst();
    }

    private @Nullable ImportRun latest() {
        return search.page(0, 1).stream().findFirst().orElse(null);
    }

    /** The server takes a moment to notice that nobody is there any more. */
    private ImportRun resume(ImportRun run) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return launcher.resume(run.id());
            } catch (RunBusyException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
