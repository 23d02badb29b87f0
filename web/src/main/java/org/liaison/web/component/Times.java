package org.liaison.web.component;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Points in time, and days, as people of the chosen language write them. */
public final class Times {

    private Times() {}

    public static String text(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(UI.getCurrentOrThrow().getLocale())
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** The day of it only, where a list has no room for more. */
    public static String day(Instant time) {
        return text(LocalDate.ofInstant(time, ZoneId.systemDefault()));
    }

    public static String text(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(UI.getCurrentOrThrow().getLocale())
                .format(day);
    }

    /** The day that it is where the program runs, by which memberships end. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
