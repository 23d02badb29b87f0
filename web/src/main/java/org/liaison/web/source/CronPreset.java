package org.liaison.web.source;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schedules that most sources have, so that few people need to know cron expressions. */
enum CronPreset {
    NIGHTLY("0 %d %d * * *"),
    WORKDAYS("0 %d %d * * MON-FRI"),
    WEEKLY("0 %d %d * * MON"),
    HOURLY("0 0 * * * *"),
    CUSTOM(""),
    /** Only when a person asks for it. */
    NEVER("");

    private static final Pattern TIMED = Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) \\* \\* (\\S+)");

    private final String format;

    CronPreset(String format) {
        this.format = format;
    }

    boolean hasTime() {
        return format.contains("%d");
    }

    /** @param written what {@link #CUSTOM} stands for */
    @Nullable
    String cron(LocalTime time, String written) {
        return switch (this) {
            case NEVER -> null;
            case CUSTOM -> written.isBlank() ? "?" : written;
            default -> hasTime() ? format.formatted(time.getMinute(), time.getHour()) : format;
        };
    }

    static CronPreset of(@Nullable String cron) {
        if (cron == null) {
            return NEVER;
        }
        var time = timeOf(cron);
        return Arrays.stream(values())
                .filter(preset -> preset != NEVER && cron.equals(preset.cron(time, "")))
                .findFirst()
                .orElse(CUSTOM);
    }

    static LocalTime timeOf(@Nullable String cron) {
        var timed = TIMED.matcher(cron == null ? "" : cron);
        return timed.matches()
                ? LocalTime.of(Integer.parseInt(timed.group(2)), Integer.parseInt(timed.group(1)))
                : LocalTime.of(2, 0);
    }
}
