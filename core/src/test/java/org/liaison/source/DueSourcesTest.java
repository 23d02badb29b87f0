package org.liaison.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class DueSourcesTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-01-11T02:00:00Z");

    @Autowired
    private DueSources due;

    @Autowired
    private FileSourceManagement management;

    @Autowired
    private SourceAttempts attempts;

    @Autowired
    private SourceAttemptSearch search;

    @Test
    void makesOneAttemptOfATimeHoweverOftenItLooks() {
        var source = create(MissedTimes.SKIP);

        due.claim(NIGHT.minusSeconds(1));
        assertThat(search.open()).isEmpty();
        due.claim(NIGHT);
        due.claim(NIGHT.plusSeconds(10));

        assertThat(told(source)).containsExactly("2026-01-11T02:00:00Z null");
    }

    @Test
    void makesUpForTheLastMissedTimeAndTellsOfTheOthers() {
        var source = create(MissedTimes.CATCH_UP);

        due.claim(NIGHT.plus(Duration.ofDays(2)).plus(Duration.ofHours(5)));

        assertThat(told(source))
                .containsExactly(
                        "2026-01-13T02:00:00Z null", "2026-01-12T02:00:00Z MISSED", "2026-01-11T02:00:00Z MISSED");
    }

    @Test
    void passesOverMissedTimesWhereTheSourceSaysSoAndTellsOfThem() {
        var source = create(MissedTimes.SKIP);

        due.claim(NIGHT.plus(Duration.ofHours(5)));
        assertThat(told(source)).containsExactly("2026-01-11T02:00:00Z MISSED");

        due.claim(NIGHT.plus(Duration.ofDays(1)).plusSeconds(10));
        assertThat(told(source)).first().isEqualTo("2026-01-12T02:00:00Z null");
    }

    @Test
    void makesUpForNothingInTheQuietHours() {
        var nightly = TestSources.nightly(MissedTimes.CATCH_UP).schedule();
        var quiet = new QuietHours(LocalTime.of(7, 0), LocalTime.of(19, 0));
        var schedule = new ImportSchedule(
                nightly.cron(), nightly.zone(), quiet, MissedTimes.CATCH_UP, null, FetchRetries.DEFAULT);
        var source = management
                .create("Partners", TestSources.details(schedule), NOON)
                .id();

        due.claim(Instant.parse("2026-01-11T08:00:00Z"));
        assertThat(search.count(source)).isZero();

        due.claim(Instant.parse("2026-01-11T19:00:00Z"));
        assertThat(told(source)).containsExactly("2026-01-11T02:00:00Z null");
    }

    @Test
    void doesNotCountTimesWhileThePauseLasted() {
        var source = create(MissedTimes.CATCH_UP);
        management.setPaused(source, 0, true, NOON);
        due.claim(NIGHT.plusSeconds(5));
        management.setPaused(source, 1, false, NIGHT.plusSeconds(60));
        due.claim(NIGHT.plusSeconds(90));

        assertThat(search.count(source)).isZero();
    }

    @Test
    void countsANewScheduleFromWhenItIsSet() {
        var source = create(MissedTimes.CATCH_UP);
        var noon = ImportSchedule.nightly(LocalTime.of(11, 59), ZoneId.of("UTC"));
        management.change(source, 0, TestSources.details(noon), NOON);

        due.claim(NOON.plusSeconds(60));

        assertThat(search.count(source)).isZero();
    }

    @Test
    void saysWhenThePlanIsApplied() {
        var schedule = new ImportSchedule(
                "0 0 17 * * *", ZoneId.of("UTC"), null, MissedTimes.CATCH_UP, LocalTime.of(2, 0), FetchRetries.DEFAULT);
        var source = management
                .create("Partners", TestSources.details(schedule), NOON)
                .id();

        due.claim(Instant.parse("2026-01-10T17:00:03Z"));

        assertThat(search.ofSource(source, 0, 1).getFirst().applyAt()).isEqualTo(NIGHT);
        assertThat(due.toApply(NIGHT)).isEmpty();
    }

    @Test
    void endsAnAttemptOnce() {
        var source = create(MissedTimes.SKIP);
        var attempt = attempts.request(source, false, NOON);

        attempts.end(attempt, AttemptOutcome.UNCHANGED, null, null, NOON);
        attempts.end(attempt, AttemptOutcome.FAILED, "FETCH-101", "Too late", NOON);

        assertThat(search.byId(attempt).orElseThrow().outcome()).isEqualTo(AttemptOutcome.UNCHANGED);
        assertThat(search.last()).extracting(SourceAttempt::id).containsExactly(attempt);
    }

    @Test
    void givesTwoPeopleWhoAskAtOnceAnAttemptEach() {
        var source = create(MissedTimes.SKIP);

        assertThat(attempts.request(source, false, NOON)).isNotEqualTo(attempts.request(source, true, NOON));
        assertThat(search.open()).extracting(SourceAttempt::requestedBy).containsExactly("tester", "tester");
    }

    private SourceId create(MissedTimes missed) {
        return management.create("Partners", TestSources.nightly(missed), NOON).id();
    }

    private List<String> told(SourceId source) {
        return search.ofSource(source, 0, 10).stream()
                .map(attempt -> attempt.dueAt() + " " + attempt.outcome())
                .toList();
    }
}
