package org.liaison.source;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Tells when a time on the clock is, although clocks are put forward and back. */
final class LocalTimes {

    private LocalTimes() {}

    /** A time that does not exist is when the clock was put forward; of two, it is the first. */
    static Instant instant(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
