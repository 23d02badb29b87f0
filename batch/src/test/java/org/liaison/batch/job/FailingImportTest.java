package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A constraint that the database does not have otherwise stands for whatever may fail. */
@BatchTest
class FailingImportTest {

    private static final String FILE = "E-mail,Name,Company\nada@example.org,Ada,Sesame\n";

    @Autowired
    private ImportRig imports;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    @BeforeEach
    void listen() {
        events.start();
        rootLogger().addAppender(events);
    }

    @AfterEach
    void listenNoMore() {
        rootLogger().detachAppender(events);
    }

    @AfterEach
    void makeItWork() {
        FullDisk.end(jdbc);
        jdbc.sql("alter table import_row drop constraint if exists provoked").update();
    }

    @Test
    void saysWhatFailedWithoutACellOfTheFile() {
        failApplying();

        var run = imports.run(FILE);

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.errorMessage()).contains("resumed");
        assertThat(log())
                .contains("Import run " + run.id() + " failed")
                .contains("provoked")
                .doesNotContain("Sesame", "ada@example.org");
    }

    @Test
    void logsNoCellWhereReadingFails() {
        failReading();

        var run = imports.run(FILE);

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(log()).contains("provoked").doesNotContain("Sesame", "ada@example.org");
    }

    @Test
    void appliesEverythingButTheOneChangeThatTheDatabaseRefuses() {
        jdbc.sql("alter table recipient add constraint provoked check (company <> 'Sesame')")
                .update();
        try {
            var run = imports.run("Email,Company\na@example.org,Open\nb@example.org,Sesame\nc@example.org,Open\n");

            assertThat(run.state()).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
            assertThat(jdbc.sql("select primary_address from recipient order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("a@example.org", "c@example.org");
            assertThat(jdbc.sql("select count(*) from import_failure")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(log()).doesNotContain("Sesame", "b@example.org");
        } finally {
            jdbc.sql("alter table recipient drop constraint provoked").update();
        }
    }

    @Test
    void goesOnApplyingAfterAFailure() {
        failApplying();
        var run = imports.run(FILE);
        makeItWork();

        assertThat(launcher.resume(run.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(imports.contact("ada@example.org").displayName()).isEqualTo("Ada");
    }

    @Test
    void forgetsTheFailureWhenPlanningSucceedsAfterAll() {
        failReading();
        var run = imports.run(FILE);
        makeItWork();

        var resumed = launcher.resume(run.id());

        assertThat(resumed.state()).isEqualTo(ImportState.PLANNED);
        assertThat(resumed.errorCode()).isNull();
        assertThat(resumed.finishedAt()).isNull();
        assertThat(resumed.rowsRead()).isEqualTo(1);
    }

    @Test
    void goesOnAfterACommitOfWhichNobodyKnowsWhetherItSucceeded() {
        var run = failedWhileReading();
        jdbc.sql("update batch_step_execution set status = 'UNKNOWN' where status = 'FAILED'")
                .update();
        jdbc.sql("update batch_job_execution set status = 'UNKNOWN' where status = 'FAILED'")
                .update();

        assertThat(launcher.resume(run.id()).state()).isEqualTo(ImportState.PLANNED);
    }

    @Test
    void startsAJobWhoseProcessDiedBeforeItsFirstExecution() {
        var run = imports.begin(FILE.getBytes(StandardCharsets.UTF_8), ImportRig.CREATING_GROUPS);
        launcher.prepare(run);
        jdbc.sql("truncate batch_step_execution, batch_job_execution cascade").update();
        jdbc.sql("truncate import_row").update();
        jdbc.sql("update import_run set state = 'RECEIVED', plan_hash = null, rows_read = 0")
                .update();

        assertThat(launcher.resume(run).state()).isEqualTo(ImportState.PLANNED);
        assertThat(search.byId(run).orElseThrow().rowsRead()).isEqualTo(1);
    }

    @Test
    void goesOnPlanningAfterAFailure() {
        jdbc.sql("alter table import_change add constraint provoked check (action <> 'CONTACT_CREATED')")
                .update();
        var run = imports.run(FILE);
        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        jdbc.sql("alter table import_change drop constraint provoked").update();

        assertThat(launcher.resume(run.id()).state()).isEqualTo(ImportState.PLANNED);
    }

    private String log() {
        return events.list.stream()
                .map(event ->
                        event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private ImportRun failedWhileReading() {
        failReading();
        var run = imports.run(FILE);
        makeItWork();
        return run;
    }

    private void failApplying() {
        FullDisk.begin(jdbc);
    }

    private void failReading() {
        jdbc.sql("alter table import_row add constraint provoked check (fields ->> 'company' <> 'Sesame')")
                .update();
    }
}
