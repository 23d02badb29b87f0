package org.liaison.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.source.ImportSchedule.MissedTimes;

class ImportScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void tellsTheNextNightsInTheSourcesZone() {
        var nightly = ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("America/New_York"));

        assertThat(following(nightly, "2026-01-10T12:00:00Z", 2))
                .containsExactly("2026-01-11T07:00:00Z", "2026-01-12T07:00:00Z");
    }

    /** In Berlin the clock went from 02:00 to 03:00 on 29 March 2026, at 01:00 UTC. */
    @Test
    void isDueOnceWhenTheTimeDoesNotExist() {
        var nightly = ImportSchedule.nightly(LocalTime.of(2, 30), BERLIN);

        assertThat(following(nightly, "2026-03-27T12:00:00Z", 4))
                .containsExactly(
                        "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z");
    }

    /** In Berlin the clock went from 03:00 to 02:00 on 25 October 2026, at 01:00 UTC. */
    @Test
    void isDueOnceWhenTheTimeExistsTwice() {
        var nightly = ImportSchedule.nightly(LocalTime.of(2, 30), BERLIN);

        assertThat(following(nightly, "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void neverGoesBackWhenClocksAreChanged() {
        var often = schedule("0 */15 * * * *", null, null);

        assertThat(often.following(Instant.parse("2026-03-28T23:00:00Z")).limit(200))
                .isSortedAccordingTo(Instant::compareTo)
                .doesNotHaveDuplicates();
        assertThat(often.following(Instant.parse("2026-10-24T23:00:00Z")).limit(200))
                .isSortedAccordingTo(Instant::compareTo)
                .doesNotHaveDuplicates();
    }

    @Test
    void isDueAtTheEndOfTheQuietHoursOnceForAllTimesInThem() {
        var hourly = schedule("0 0 * * * *", new QuietHours(LocalTime.of(22, 0), LocalTime.of(5, 30)), null);

        assertThat(following(hourly, "2026-01-10T20:30:00+01:00", 3))
                .containsExactly("2026-01-10T20:00:00Z", "2026-01-11T04:30:00Z", "2026-01-11T05:00:00Z");
    }

    @Test
    void appliesAtTheNextSuchTimeAfterThePlanWasMade() {
        var schedule = schedule("0 0 17 * * *", null, LocalTime.of(2, 0));

        assertThat(schedule.applicationOf(Instant.parse("2026-01-10T16:00:00Z")))
                .contains(Instant.parse("2026-01-11T01:00:00Z"));
        assertThat(schedule.applicationOf(Instant.parse("2026-01-10T00:30:00Z")))
                .contains(Instant.parse("2026-01-10T01:00:00Z"));
    }

    @Test
    void appliesAfterTheQuietHours() {
        var schedule =
                schedule("0 0 17 * * *", new QuietHours(LocalTime.of(1, 0), LocalTime.of(4, 0)), LocalTime.of(2, 0));

        assertThat(schedule.applicationOf(Instant.parse("2026-01-10T16:00:00Z")))
                .contains(Instant.parse("2026-01-11T03:00:00Z"));
    }

    @Test
    void isNeverDueWithoutAnExpression() {
        assertThat(schedule(null, null, null).next(Instant.EPOCH)).isEmpty();
        assertThat(schedule(" ", null, null).cron()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 2 * * *", "nightly", "0 0 25 * * *", "0 0 0 31 2 *", "* * * * * *", "0 */4 * * * *"})
    void refusesWhatIsNoTimeOrTooOften(String cron) {
        assertThatThrownBy(() -> schedule(cron, null, null))
                .asInstanceOf(type(InvalidSourceException.class))
                .extracting(InvalidSourceException::field)
                .isEqualTo(SourceField.CRON);
    }

    @Test
    void triesAgainNeitherInTheQuietHoursNorOnceItIsDueAnew() {
        var due = Instant.parse("2026-01-11T01:30:00Z");
        var nightly = "0 30 2 * * *";
        assertThat(schedule(nightly, null, null).nextTry(due, due, 1)).contains(due.plusSeconds(20 * 60));

        var quiet = new QuietHours(LocalTime.of(2, 45), LocalTime.of(6, 0));
        assertThat(schedule(nightly, quiet, null).nextTry(due, due, 1)).isEmpty();
        var often = schedule("0 */30 * * * *", null, null);
        assertThat(often.nextTry(due, due, 1)).isPresent();
        assertThat(often.nextTry(due, due, 2)).isEmpty();
    }

    private static List<String> following(ImportSchedule schedule, String after, int count) {
        return schedule.following(OffsetDateTime.parse(after).toInstant())
                .limit(count)
                .map(Instant::toString)
                .toList();
    }

    private static ImportSchedule schedule(
            @Nullable String cron, @Nullable QuietHours quiet, @Nullable LocalTime applyAt) {
        return new ImportSchedule(cron, BERLIN, quiet, MissedTimes.CATCH_UP, applyAt, FetchRetries.DEFAULT);
    }
}
