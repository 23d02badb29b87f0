package org.liaison.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a source is fetched and its plan applied.
 *
 * @param cron six fields from seconds to days of the week, as Spring reads them; null where only a person asks for it
 * @param zone whose clocks count
 * @param quiet when nothing happens; null where there is no such time
 * @param missed what becomes of times at which no Liaison ran
 * @param applyAt when the plan is applied, at the next such time after it was made; null for at once
 * @param retries how often a fetch is tried that fails
 */
public record ImportSchedule(
        @Nullable String cron,
        ZoneId zone,
        @Nullable QuietHours quiet,
        MissedTimes missed,
        @Nullable LocalTime applyAt,
        FetchRetries retries) {

    /** More often, one import would run into the next. */
    public static final Duration LEAST_INTERVAL = Duration.ofMinutes(5);

    private static final int CHECKED_TIMES = 300;

    /** What becomes of due times that passed while no Liaison ran. */
    public enum MissedTimes {
        /** The last of them is made up for. */
        CATCH_UP,
        SKIP
    }

    public ImportSchedule {
        cron = cron == null || cron.isBlank() ? null : cron.strip();
        if (cron != null) {
            requireSeldom(parse(cron));
        }
    }

    /** Every night at this time, with nothing special. */
    public static ImportSchedule nightly(LocalTime time, ZoneId zone) {
        return new ImportSchedule(
                "0 %d %d * * *".formatted(time.getMinute(), time.getHour()),
                zone,
                null,
                MissedTimes.CATCH_UP,
                null,
                FetchRetries.DEFAULT);
    }

    /** The first due time after a moment; empty where there never is one. */
    public Optional<Instant> next(Instant after) {
        if (cron == null) {
            return Optional.empty();
        }
        var expression = CronExpression.parse(cron);
        for (var local = expression.next(after.atZone(zone).toLocalDateTime());
                local != null;
                local = expression.next(local)) {
            var due = outOfQuietHours(LocalTimes.instant(local, zone));
            if (due.isAfter(after)) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }

    /** Due times after a moment, each once. */
    public Stream<Instant> following(Instant after) {
        return Stream.iterate(next(after), Optional::isPresent, due -> due.flatMap(this::next))
                .flatMap(Optional::stream);
    }

    /**
     * When a fetch that has failed is tried again: neither in the quiet hours nor once the source is due anew.
     *
     * @param due when it was due
     * @param first when the first try began
     * @param made how many tries there have been
     * @return empty where it is not
     */
    public Optional<Instant> nextTry(Instant due, Instant first, int made) {
        return retries.next(first, made)
                .filter(time -> outOfQuietHours(time).equals(time))
                .filter(time -> next(due).map(time::isBefore).orElse(true));
    }

    /** When a plan that is made now gets applied; empty for at once. */
    public Optional<Instant> applicationOf(Instant planned) {
        if (applyAt == null) {
            return Optional.empty();
        }
        var day = planned.atZone(zone).toLocalDate();
        var today = LocalTimes.instant(day.atTime(applyAt), zone);
        return Optional.of(outOfQuietHours(
                today.isAfter(planned)
                        ? today
                        : LocalTimes.instant(day.plusDays(1).atTime(applyAt), zone)));
    }

    /** The moment itself, or the end of the quiet hours in which it lies. */
    public Instant outOfQuietHours(Instant moment) {
        return quiet == null ? moment : quiet.after(moment, zone);
    }

    private static CronExpression parse(String cron) {
        try {
            return CronExpression.parse(cron);
        } catch (IllegalArgumentException e) {
            throw new InvalidSourceException(
                    SourceField.CRON,
                    "Six fields: second, minute, hour, day, month, day of the week, such as 0 0 2 * * *");
        }
    }

    private static void requireSeldom(CronExpression expression) {
        var previous = expression.next(LocalDateTime.of(2024, 1, 1, 0, 0).minusNanos(1));
        if (previous == null) {
            throw new InvalidSourceException(SourceField.CRON, "There is no such time");
        }
        for (int count = 0; count < CHECKED_TIMES; count++) {
            var next = expression.next(previous);
            if (next == null) {
                return;
            }
            if (Duration.between(previous, next).compareTo(LEAST_INTERVAL) < 0) {
                throw new InvalidSourceException(SourceField.CRON, "At most every five minutes");
            }
            previous = next;
        }
    }
}
