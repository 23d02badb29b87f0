package org.liaison.web.source;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.liaison.source.ImportSchedule;

/** Times at which sources are due, on the clocks of the source. */
final class DueTimes {

    private static final int SHOWN = 5;

    private DueTimes() {}

    /** The next five, one after the other. */
    static String next(ImportSchedule schedule, Instant now) {
        return schedule.following(now)
                .limit(SHOWN)
                .map(due -> text(due, schedule.zone()))
                .collect(Collectors.joining(" · "));
    }

    static String text(Instant due, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(UI.getCurrentOrThrow().getLocale())
                .format(due.atZone(zone));
    }
}
