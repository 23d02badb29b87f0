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
import org.liaison.imports.ImportMode;
import org.liaison.source.Afterwards;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSource;
import org.liaison.source.FolderLocation;
import org.liaison.source.SecretReference;
import org.liaison.source.SftpLocation;
import org.liaison.source.SourceAttempts;
import org.liaison.source.SourceLocation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fetches that fail for a reason which may pass, such as a folder of another machine that is not mounted. */
@NightTest
class RepeatedFetchTest {

    private static final Instant NOON = Instant.parse("2026-02-10T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-02-11T01:30:00Z");

    @TempDir
    private Path machine;

    @Autowired
    private NightRig night;

    @Autowired
    private AttemptWork work;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private JdbcClient jdbc;

    private Path folder = Path.of("");

    @BeforeEach
    void begin() {
        night.clock.set(NOON);
        folder = machine.resolve("not-mounted");
    }

    @Test
    void areTriedAgainWithGrowingWaitsAndToldOnceAtTheEnd() {
        var source = source(folder());

        night.work(NIGHT);
        assertThat(night.last(source.id()))
                .satisfies(attempt -> assertThat(attempt.outcome()).isNull())
                .satisfies(attempt -> assertThat(attempt.code()).isEqualTo("FETCH-116"))
                .satisfies(attempt -> assertThat(attempt.tryAgainAt()).isEqualTo(after(20)));
        night.work(after(19));
        assertThat(night.last(source.id()).failedTries()).isEqualTo(1);
        night.work(after(20));
        assertThat(night.last(source.id()).tryAgainAt()).isEqualTo(after(60));
        assertThat(reports()).isZero();
        night.work(after(60));

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(night.last(source.id()).code()).isEqualTo("FETCH-116");
        assertThat(night.told(source.id())).hasSize(1);
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void takeInWhatIsThereAtALaterTryAndTellOnlyThat() throws IOException {
        var source = source(folder());
        night.work(NIGHT);
        Files.createDirectory(folder);
        night.write(folder, "partners.csv", 1, 20);

        night.work(after(20));

        assertThat(night.last(source.id()))
                .satisfies(attempt -> assertThat(attempt.outcome()).isEqualTo(AttemptOutcome.IMPORTED))
                .satisfies(attempt -> assertThat(attempt.code()).isNull())
                .satisfies(attempt -> assertThat(attempt.tryAgainAt()).isNull());
        assertThat(night.members()).isEqualTo(20);
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void areNotTriedAgainWhereSomebodyHasToMendThem() {
        var source = source(new SftpLocation(
                "localhost",
                22,
                "people.csv",
                "SHA256:" + "A".repeat(43),
                "ada",
                SecretReference.of("env:LIAISON_SECRET_PARTNERS"),
                null,
                FileChoice.NEWEST,
                Afterwards.LEAVE,
                null));

        night.work(NIGHT);

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(night.last(source.id()).code()).isEqualTo("FETCH-109");
    }

    @Test
    void areToldAtOnceToAPersonWhoAskedForThem() {
        var source = source(folder());

        assertThat(work.perform(attempts.request(source.id(), false, NOON))).isEqualTo(WorkResult.DONE);

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.FAILED);
    }

    private FileSource source(SourceLocation location) {
        return night.create(location, ImportMode.ADD_AND_FILL, NightRig.nightly());
    }

    private FolderLocation folder() {
        return new FolderLocation(folder.toString(), "*.csv", null, FileChoice.NEWEST, 60, null);
    }

    private static Instant after(int minutes) {
        return NIGHT.plus(Duration.ofMinutes(minutes));
    }

    private int reports() {
        return jdbc.sql("select count(*) from report").query(Integer.class).single();
    }
}
