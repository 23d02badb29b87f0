package org.liaison.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.sql.AdvisoryLock;
import org.springframework.beans.factory.annotation.Autowired;

@NightTest
class AttemptWorkTest {

    private static final Instant NOON = Instant.parse("2026-02-10T11:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-02-10T16:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-02-11T01:30:00Z");

    @TempDir
    private Path folder;

    @Autowired
    private NightRig night;

    @Autowired
    private AttemptWork work;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private SourceAttemptSearch search;

    @Autowired
    private FileSourceManagement sources;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportLauncher launcher;

    @Autowired
    private AdvisoryLock locks;

    @BeforeEach
    void begin() {
        night.clock.set(NOON);
    }

    @Test
    void takesAFileInAndArchivesItUnderItsRun() {
        var source = night.fullSync(folder, NightRig.nightly());
        var file = night.write(folder, "partners.csv", 1, 20);

        night.work(NIGHT);

        var run = night.lastRun(source.id());
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
        assertThat(run.requestedBy()).isEqualTo("schedule");
        assertThat(night.members()).isEqualTo(20);
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("done/run-%s-partners.csv".formatted(run.id())))
                .exists();
        assertThat(night.told(source.id())).containsExactly("2026-02-11T01:30:00Z IMPORTED");
    }

    @Test
    void knowsTheSameContentUnderAnotherNameAndDate() {
        var source = night.fullSync(folder, NightRig.nightly());
        night.write(folder, "partners.csv", 1, 20);
        night.work(NIGHT);

        night.clock.advance(Duration.ofHours(10));
        night.write(folder, "partners-again.csv", 1, 20);
        night.work(NIGHT.plus(Duration.ofDays(1)));

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.UNCHANGED);
    }

    @Test
    void changesNothingWhenThereIsNoFileOrOnlyAnEmptyOne() {
        var source = night.fullSync(folder, NightRig.nightly());
        night.write(folder, "partners.csv", 1, 20);
        night.work(NIGHT);

        night.work(NIGHT.plus(Duration.ofDays(1)));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.NOTHING_THERE);

        night.write(folder, "partners.csv", "");
        night.work(NIGHT.plus(Duration.ofDays(2)));
        assertThat(night.last(source.id()))
                .satisfies(attempt -> assertThat(attempt.outcome()).isEqualTo(AttemptOutcome.FAILED))
                .satisfies(attempt -> assertThat(attempt.code()).isEqualTo("FETCH-112"));
        assertThat(night.members()).isEqualTo(20);
    }

    @Test
    void tellsThatAFileHasNoAddresses() {
        var source = night.fullSync(folder, NightRig.nightly());
        night.write(folder, "partners.csv", "Colour,Size\nred,12\nblue,13\n");

        night.work(NIGHT);

        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(night.last(source.id()).code()).startsWith("FILE-");
        assertThat(night.last(source.id()).run()).isNotNull();
    }

    @Test
    void waitsForAFileThatIsStillBeingWrittenButNotForever() throws IOException {
        var source = night.fullSync(folder, NightRig.nightly());
        night.clock.set(NIGHT);
        var file = night.write(folder, "partners.csv", 1, 20);

        Files.setLastModifiedTime(file, FileTime.from(NIGHT));
        night.work(NIGHT.plusSeconds(1));
        assertThat(night.last(source.id()).outcome()).isNull();

        night.work(NIGHT.plusSeconds(70));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.IMPORTED);

        var next = NIGHT.plus(Duration.ofDays(1));
        night.write(folder, "partners.csv", 1, 21);
        Files.setLastModifiedTime(file, FileTime.from(next.plus(Duration.ofHours(2))));
        night.work(next);
        night.work(next.plus(AttemptWork.PATIENCE).plusSeconds(1));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.NOTHING_THERE);
        assertThat(night.last(source.id()).message()).contains("still being written");
    }

    @Test
    void waitsAMomentForAFileThatAPersonHasJustPutThere() throws IOException {
        var source = night.fullSync(folder, NightRig.nightly());
        Files.setLastModifiedTime(night.write(folder, "partners.csv", 1, 20), FileTime.from(NOON));
        night.clock.set(NOON.plusSeconds(10));
        var attempt = attempts.request(source.id(), false, night.clock.instant());

        assertThat(work.perform(attempt)).isEqualTo(WorkResult.LOOK_AGAIN);
        night.clock.set(NOON.plusSeconds(61));

        assertThat(work.perform(attempt)).isEqualTo(WorkResult.DONE);
        assertThat(night.members()).isEqualTo(20);
    }

    @Test
    void takesEachFileInTurnAndStopsWhereOneWaitsForAPerson() {
        var source = night.create(
                new FolderLocation(
                        folder.toString(),
                        "*.csv",
                        null,
                        FileChoice.EACH,
                        60,
                        folder.resolve("done").toString()),
                ImportMode.ADD_AND_UPDATE,
                NightRig.nightly());
        night.write(folder, "a.csv", 1, 20);
        night.write(folder, "b.csv", 21, 20);
        night.work(NIGHT);
        assertThat(night.members()).isEqualTo(40);
        assertThat(search.runs(night.last(source.id()).id())).hasSize(2);

        night.write(folder, "c.csv", 99, 1);
        night.write(folder, "d.csv", 41, 20);
        night.work(NIGHT.plus(Duration.ofDays(1)));
        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.HELD);
        assertThat(folder.resolve("d.csv")).exists();

        night.work(NIGHT.plus(Duration.ofDays(2)));
        assertThat(night.last(source.id()).code()).isEqualTo("FETCH-202");
        assertThat(folder.resolve("d.csv")).exists();
    }

    @Test
    void givesUpAHeldPlanWhenANewerFileComes() {
        var source = night.fullSync(folder, NightRig.nightly());
        night.write(folder, "partners.csv", 1, 20);
        night.work(NIGHT);
        night.clock.advance(Duration.ofHours(10));
        night.write(folder, "partners.csv", 1, 2);
        night.work(NIGHT.plus(Duration.ofDays(1)));
        var held = night.lastRun(source.id());
        assertThat(held.state()).isEqualTo(ImportState.HELD);

        night.clock.advance(Duration.ofHours(10));
        night.write(folder, "partners.csv", 1, 21);
        night.work(NIGHT.plus(Duration.ofDays(2)));

        assertThat(night.run(held.id()).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(night.run(held.id()).errorCode()).isEqualTo("FETCH-204");
        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.APPLIED);
        assertThat(night.members()).isEqualTo(21);
    }

    @Test
    void doesNotBringBackWhatAPersonHasStoppedOrUndone() {
        var source = night.create(
                new FolderLocation(folder.toString(), "*.csv", null, FileChoice.NEWEST, 60, null),
                ImportMode.FULL_SYNC,
                NightRig.nightly());
        night.write(folder, "partners.csv", 1, 20);
        night.work(NIGHT);
        launcher.apply(launcher.planUndo(night.lastRun(source.id()).id()).id());
        assertThat(night.members()).isZero();

        night.work(NIGHT.plus(Duration.ofDays(1)));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.UNCHANGED);
        assertThat(night.members()).isZero();

        work.perform(attempts.request(source.id(), false, night.clock.instant()));
        assertThat(night.members()).as("a person asks for it").isEqualTo(20);
    }

    @Test
    void takesTheSameFileAgainWhenAPersonSaysThatItsColumnsMeanSomethingElse() {
        var source = night.fullSync(folder, NightRig.nightly());
        night.write(folder, "partners.csv", 1, 20);
        night.work(NIGHT);
        var layout = Objects.requireNonNull(night.lastRun(source.id()).layout());

        night.write(folder, "partners.csv", 1, 20);
        night.work(NIGHT.plus(Duration.ofDays(1)));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.UNCHANGED);

        var meaning = Map.of("Email", "externalAddress", "Name", "company");
        sources.setMapping(
                source,
                new ImportLayout(
                        layout.charset(),
                        layout.encodingEvidence(),
                        layout.byteOrderMark(),
                        layout.delimiter(),
                        layout.headerRecord(),
                        layout.columns(),
                        meaning,
                        Map.of()));
        night.work(NIGHT.plus(Duration.ofDays(2)));
        assertThat(night.last(source.id()).outcome()).isEqualTo(AttemptOutcome.IMPORTED);
        assertThat(night.lastRun(source.id()).layout())
                .extracting(ImportLayout::mapping)
                .isEqualTo(meaning);
    }

    @Test
    void onlyShowsWhatADryRunWouldChange() {
        var source = night.fullSync(folder, NightRig.nightly());
        var file = night.write(folder, "partners.csv", 1, 20);

        work.perform(attempts.request(source.id(), true, NOON));

        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.PLANNED);
        assertThat(night.lastRun(source.id()).requestedBy()).startsWith("command line");
        assertThat(file).exists();
        assertThat(night.members()).isZero();
        night.work(NIGHT);
        assertThat(night.members()).isEqualTo(20);
    }

    @Test
    void plansEarlyAndAppliesLate() {
        var source = night.fullSync(folder, NightRig.planned(LocalTime.of(2, 30), MissedTimes.CATCH_UP));
        night.write(folder, "partners.csv", 1, 20);

        night.work(EVENING);
        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.PLANNED);
        night.work(NIGHT.minusSeconds(1));
        assertThat(night.members()).isZero();
        night.work(NIGHT);

        assertThat(night.members()).isEqualTo(20);
        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void tellsThatAPlanCannotBeMadeAnew() {
        var source = night.fullSync(folder, NightRig.planned(LocalTime.of(2, 30), MissedTimes.CATCH_UP));
        night.write(folder, "partners.csv", 1, 20);
        night.work(EVENING);
        domains.add(MailDomain.of("other.example"));
        domains.remove(MailDomain.of("corp.example"));

        night.work(NIGHT);

        assertThat(night.lastRun(source.id()).state()).isEqualTo(ImportState.UNUSABLE);
        assertThat(night.lastRun(source.id()).errorCode()).isEqualTo("GROUP-605");
    }

    @Test
    void appliesNothingThatWasStoppedInBetween() {
        var source = night.fullSync(folder, NightRig.planned(LocalTime.of(2, 30), MissedTimes.CATCH_UP));
        night.write(folder, "partners.csv", 1, 20);
        night.work(EVENING);
        runs.cancel(night.lastRun(source.id()).id());

        night.work(NIGHT);
        night.work(EVENING.plus(Duration.ofDays(1)));
        night.work(NIGHT.plus(Duration.ofDays(1)));

        assertThat(night.members()).isZero();
    }

    @Test
    void appliesNothingWhileTheSourceIsPaused() {
        var source = night.fullSync(folder, NightRig.planned(LocalTime.of(2, 30), MissedTimes.CATCH_UP));
        night.write(folder, "partners.csv", 1, 20);
        night.work(EVENING);
        sources.setPaused(source.id(), source.version(), true, EVENING);

        night.work(NIGHT);

        assertThat(night.members()).isZero();
    }

    @Test
    void appliesLaterOrNotWhatNobodyWasThereToApply() {
        var source = night.fullSync(folder, NightRig.planned(LocalTime.of(2, 30), MissedTimes.SKIP));
        night.write(folder, "partners.csv", 1, 20);
        night.work(EVENING);

        night.work(NIGHT.plus(Duration.ofHours(5)));
        assertThat(night.members()).isZero();

        var changed = source.details();
        sources.change(
                source.id(),
                source.version(),
                new FileSourceDetails(
                        changed.location(),
                        changed.options(),
                        NightRig.planned(LocalTime.of(2, 30), MissedTimes.CATCH_UP),
                        null,
                        "en"),
                night.clock.instant());
        night.work(NIGHT.plus(Duration.ofHours(6)));
        assertThat(night.members()).isEqualTo(20);
    }

    @Test
    void leavesASourceToWhoeverIsAtIt() {
        var source = night.fullSync(folder, NightRig.nightly());
        night.write(folder, "partners.csv", 1, 20);
        var attempt = attempts.request(source.id(), false, NOON);

        try (var _ = locks.tryAcquire("source " + source.id()).orElseThrow()) {
            assertThat(work.perform(attempt)).isEqualTo(WorkResult.LOOK_AGAIN);
        }
        assertThat(work.perform(attempt)).isEqualTo(WorkResult.DONE);
        assertThat(work.perform(attempt)).isEqualTo(WorkResult.DONE);
        assertThat(night.members()).isEqualTo(20);
    }
}
