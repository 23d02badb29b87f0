package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.CommittedDatabase;
import org.liaison.batch.DirectoryState;
import org.liaison.batch.EmptyDirectory;
import org.liaison.batch.ImportRig;
import org.liaison.batch.file.CsvFiles;
import org.liaison.batch.job.ProcessAtWork.Phase;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import is asked to stop while it is applied, or loses the database. */
@BatchTest
class DisturbedImportsTest {

    private static final int ROWS = 60_000;

    private static final String FILE = IntStream.range(0, ROWS)
            .mapToObj("p%d@example.org,Team"::formatted)
            .collect(Collectors.joining("\n", "E-mail,Groups\n", "\n"));

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
    void goesOnAfterItWasAskedToStop() throws InterruptedException {
        var process = importing().in(Phase.APPLYING);

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("stopped").isTrue();
        assertThat(process.exitValue()).as("that of SIGTERM").isEqualTo(143);
        assertThat(directory.resolve("err"))
                .content()
                .startsWith("Interrupted.")
                .contains("can be resumed")
                .hasLineCount(1);
        assertThat(directory.resolve("out")).isEmptyFile();
        assertEndsAsIfUndisturbed();
    }

    @Test
    void goesOnAfterTheDatabaseWentAway() throws InterruptedException {
        var gate = DatabaseGate.to(CommittedDatabase.get().url());
        var process = importing("-Dspring.datasource.url=" + gate.url()).in(Phase.APPLYING);

        gate.shut();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(process.exitValue()).isEqualTo(5);
        assertThat(directory.resolve("err"))
                .content()
                .contains("The database does not answer any more", "liaison resume")
                .doesNotContain("SQLState", "SQLSTATE");
        assertThat(directory.resolve("out")).isEmptyFile();
        assertEndsAsIfUndisturbed();
    }

    private ProcessAtWork.Started importing(String... options) {
        var file = CsvFiles.write(directory, FILE.getBytes(StandardCharsets.UTF_8));
        return process().start(List.of(options), directory, "import", "--create-groups", file.toString());
    }

    private void assertEndsAsIfUndisturbed() throws InterruptedException {
        var run = search.page(0, 1).getFirst();
        assertThat(run.appliedThrough()).as("not all is applied").isLessThan(run.changes());
        assertThat(process().goOn(run.id()).state()).isEqualTo(ImportState.APPLIED);
        var disturbed = DirectoryState.of(jdbc);

        EmptyDirectory.empty(jdbc);
        acceptDomain();
        imports.run(FILE, ImportRig.CREATING_GROUPS);

        assertThat(DirectoryState.of(jdbc).difference(disturbed)).isEmpty();
    }

    private ProcessAtWork process() {
        return new ProcessAtWork(launcher, search, jdbc);
    }
}
