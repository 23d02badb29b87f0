package org.liaison.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.BatchTest;
import org.liaison.batch.DirectoryState;
import org.liaison.batch.ImportRig;
import org.liaison.contact.MailContactManagement;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportState;
import org.liaison.test.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@BatchTest
class BackupAndRestoreTest {

    private static final String FILE = IntStream.range(0, 200)
            .mapToObj(i -> "p%d@example.org,\"Person, \"\"%d\"\"\",Team".formatted(i, i))
            .collect(Collectors.joining("\n", "E-mail,Name,Groups\nnonsense,Nobody,\n", "\n"));

    @TempDir
    private Path directory;

    @Autowired
    private ImportRig imports;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private JdbcClient jdbc;

    private Path backup = Path.of("");
    private TestDatabase elsewhere = new TestDatabase("", "", "");

    @BeforeEach
    void emptyPlaces() {
        backup = directory.resolve("liaison.backup");
        elsewhere = TestDatabase.createDatabase("liaison_restored");
        domains.add(MailDomain.of("corp.example"));
    }

    @Test
    void bringsBackEverythingAndGoesOn() throws IOException {
        var run = directoryWithHistory();
        assertThat(LiaisonProgram.run("backup", backup.toString()).exitCode()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        var restored = restore();

        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("tables and 3 files");
        for (var what : List.of("contacts", "groups", "memberships")) {
            assertThat(runElsewhere("export", what).out())
                    .isEqualTo(LiaisonProgram.run("export", what).out());
        }
        assertThat(DirectoryState.of(jdbc).difference(DirectoryState.of(jdbcElsewhere())))
                .isEmpty();
        assertThat(numbers(jdbcElsewhere())).isEqualTo(numbers(jdbc));

        var undone = runElsewhere("undo", run.id().toString());
        assertThat(undone.out()).as(undone.err()).contains(ImportState.PARTLY_UNDONE.name());
        var again = Files.writeString(directory.resolve("again.csv"), FILE);
        var imported = runElsewhere("import", again.toString());
        assertThat(imported.out()).as(imported.err()).contains(ImportState.APPLIED_WITH_ERRORS.name(), "199 created");
    }

    @Test
    void aPlanFromBeforeTheBackupIsHeldAgainstTheDirectoryAnew() throws IOException {
        directoryWithHistory();
        var partners =
                new ImportOptions(ImportMode.ADD_AND_FILL, "Partners", false, List.of(), null, null, Map.of(), null);
        var held = imports.run("E-mail,Name\n", partners);
        assertThat(held.state()).isEqualTo(ImportState.HELD);
        LiaisonProgram.run("backup", backup.toString());

        assertThat(restore().exitCode()).isZero();

        assertThat(jdbcElsewhere().sql("""
                                select count(*) from audit_entry
                                 where written_by >= pg_snapshot_xmin(pg_current_snapshot())
                                """).query(Long.class).single()).isZero();
        assertThat(runElsewhere("approve", held.id().toString(), "--reason", "Nobody left")
                        .out())
                .contains(ImportState.APPLIED.name());
    }

    @Test
    void aBackupIsRestoredOnlyWhereThereIsNothing() throws IOException {
        directoryWithHistory();
        LiaisonProgram.run("backup", backup.toString());
        assertThat(restore().exitCode()).isZero();

        var again = restore();

        assertThat(again.exitCode()).isEqualTo(4);
        assertThat(again.err()).contains("There is something in this database already");
    }

    @Test
    void aBackupThatIsNotWholeRestoresNothing() throws IOException {
        directoryWithHistory();
        LiaisonProgram.run("backup", backup.toString());
        var bytes = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(bytes, bytes.length / 2));

        var outcome = restore();

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.err()).contains("is not a whole backup");
        assertThat(jdbcElsewhere()
                        .sql("select count(*) from recipient")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aBackupReplacesNoFile() throws IOException {
        Files.writeString(backup, "precious");

        var outcome = LiaisonProgram.run("backup", backup.toString());

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.err()).contains("exists already");
        assertThat(Files.readString(backup)).isEqualTo("precious");
    }

    /** Contacts and groups from an import, one deleted since and created anew by another, and a file that was unusable. */
    private ImportRun directoryWithHistory() {
        var run = imports.run(FILE, ImportRig.CREATING_GROUPS);
        contacts.delete(imports.mailContact("p7@example.org").id());
        imports.run(ImportRig.rewritten(FILE), ImportRig.CREATING_GROUPS);
        imports.run("");
        return run;
    }

    private LiaisonProgram.Outcome restore() {
        return runElsewhere("restore", backup.toString());
    }

    private LiaisonProgram.Outcome runElsewhere(String... arguments) {
        return LiaisonProgram.run(elsewhere, directory.resolve("home"), arguments);
    }

    private JdbcClient jdbcElsewhere() {
        return JdbcClient.create(
                new DriverManagerDataSource(elsewhere.url(), elsewhere.username(), elsewhere.password()));
    }

    /** What is counted and what comes next. */
    private static List<Long> numbers(JdbcClient database) {
        return database.sql("""
                        select sum(change) from recipient_tally
                         union all
                        select count(*) from audit_log
                         union all
                        select last_value from pg_sequences where sequencename = 'recipient_id_seq'
                         union all
                        select last_value from pg_sequences where sequencename = 'import_run_id_seq'
                        """).query((row, _) -> row.getLong(1)).list();
    }
}
