package org.liaison.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.fetch.Fetched;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportState;
import org.liaison.imports.StopRequests;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttemptId;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.source.SourceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts whose work a death or a person interrupts. */
@NightTest
class InterruptedAttemptTest {

    private static final Instant NOON = Instant.parse("2026-02-10T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-02-11T01:30:00Z");
    private static final int ROWS = 30_000;

    @TempDir
    private Path folder;

    @Autowired
    private NightRig night;

    @Autowired
    private AttemptWork work;

    @Autowired
    private AttemptFiles files;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private SourceAttemptSearch search;

    @Autowired
    private FileSourceSearch sources;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private StopRequests stops;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        night.clock.set(NOON);
    }

    @Test
    void goesOnWhereAProcessDiedAfterTheRunBegan() throws IOException {
        var source = night.fullSync(folder, NightRig.nightly());
        var file = night.write(folder, "partners.csv", 1, 20);
        var attempt = attempts.request(source.id(), false, NOON);
        beginAndDie(file, attempt);

        assertThat(work.perform(attempt)).isEqualTo(WorkResult.DONE);

        assertThat(search.runs(attempt)).hasSize(1);
        assertThat(night.members()).isEqualTo(20);
        assertThat(file).doesNotExist();
    }

    @Test
    void endsWithTheRunThatSomebodyElseHasGoneOnWithMeanwhile() throws Exception {
        var source = night.fullSync(folder, NightRig.nightly());
        var attempt = attempts.request(source.id(), false, NOON);
        var run = beginAndDie(night.write(folder, "partners.csv", 1, ROWS), attempt);
        launcher.prepare(run);
        var other = Thread.ofVirtual().start(() -> launcher.apply(run));
        awaitApplying(source.id());

        assertThat(work.perform(attempt)).isEqualTo(WorkResult.DONE);

        other.join();
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.IMPORTED);
        assertThat(night.members()).isEqualTo(ROWS);
    }

    @Test
    void leavesARunAloneThatAPersonHasStoppedAndTellsItOnce() throws InterruptedException {
        var source = night.fullSync(folder, NightRig.nightly());
        night.write(folder, "partners.csv", 1, ROWS);
        var working = Thread.ofVirtual().start(() -> night.work(NIGHT));
        awaitApplying(source.id());
        stops.ask(night.lastRun(source.id()).id());
        working.join();

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(night.last(source.id()).code()).isEqualTo("APPLY-998");
        assertThat(jdbc.sql("select count(*) from report").query(Integer.class).single())
                .isEqualTo(1);
        night.write(folder, "partners.csv", 1, ROWS);
        night.work(NIGHT.plus(Duration.ofDays(1)));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.UNCHANGED);
        assertThat(night.members()).isLessThan(ROWS);
    }

    private ImportRunId beginAndDie(Path file, SourceAttemptId attempt) throws IOException {
        var begun = search.byId(attempt).orElseThrow();
        var source = sources.byId(begun.source()).orElseThrow();
        var modified = Files.getLastModifiedTime(file).toInstant();
        return files.begin(begun, source, new Fetched.File("partners.csv", file, modified, null, false))
                .orElseThrow();
    }

    private void awaitApplying(SourceId source) throws InterruptedException {
        while (search.ofSource(source, 0, 1).isEmpty()
                || search.ofSource(source, 0, 1).getFirst().run() == null
                || night.lastRun(source).state() != ImportState.APPLYING
                || night.lastRun(source).appliedThrough() == 0) {
            Thread.sleep(2);
        }
    }
}
