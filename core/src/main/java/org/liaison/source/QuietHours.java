package org.liaison.source;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Part of the day in which nothing is fetched or applied. It may go over midnight.
 *
 * @param from when it begins
 * @param until when it has ended; never the same as {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new InvalidSourceException(SourceField.QUIET_HOURS, "Quiet hours do not last the whole day");
        }
    }

    /** The moment itself, or, within the quiet hours, their end. */
    public Instant after(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        if (!contains(time)) {
            return moment;
        }
        var day =
                time.isBefore(until) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return LocalTimes.instant(day.atTime(until), zone);
    }

    private boolean contains(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }
}
