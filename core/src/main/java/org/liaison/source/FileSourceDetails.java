package org.liaison.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.address.InvalidSmtpAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;

/**
 * What is said of a source whose files are fetched.
 *
 * @param options how its files are taken in; they name no source, for that is the one at hand
 * @param reportTo the address that is told how it went; null for none
 * @param reportLanguage in which language, one of {@link #LANGUAGES}
 */
public record FileSourceDetails(
        SourceLocation location,
        ImportOptions options,
        ImportSchedule schedule,
        @Nullable String reportTo,
        String reportLanguage) {

    public static final Set<String> LANGUAGES = Set.of("en", "fr");

    public FileSourceDetails {
        if (options.source() != null) {
            throw new IllegalArgumentException("The source is the one at hand");
        }
        reportTo = reportTo == null || reportTo.isBlank() ? null : address(reportTo);
        reportLanguage = reportLanguage.toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(reportLanguage)) {
            throw new InvalidSourceException(SourceField.REPORT_LANGUAGE, "Reports are written in en or fr");
        }
        if (options.mode() == ImportMode.FULL_SYNC && location.takesEach()) {
            throw new InvalidSourceException(
                    SourceField.MODE,
                    "A full sync takes one complete file; of several, each would end what the one before it brought");
        }
    }

    private static String address(String text) {
        try {
            return SmtpAddress.of(text.strip()).toString();
        } catch (InvalidSmtpAddressException _) {
            throw new InvalidSourceException(SourceField.REPORT_TO, "Not an address, such as ada@example.org");
        }
    }

    /** How the files of the source with this name are taken in. */
    public ImportOptions optionsOf(String source) {
        return options.from(source);
    }

    /** What an audit entry says; secrets are only referred to. */
    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("location", location.describe());
        map.put("mode", options.mode().name());
        map.put("createGroups", options.createGroups());
        map.put("targetGroups", options.targetGroups());
        map.put("mapping", options.mapping());
        put(map, "charset", options.charset());
        put(map, "delimiter", options.delimiter());
        put(
                map,
                "headerRecord",
                options.headerRecord() == null ? null : options.headerRecord().toString());
        put(map, "clearingToken", options.clearingToken());
        put(map, "cron", schedule.cron());
        map.put("zone", schedule.zone().getId());
        put(
                map,
                "quietHours",
                schedule.quiet() == null
                        ? null
                        : schedule.quiet().from() + "–" + schedule.quiet().until());
        map.put("missed", schedule.missed().name());
        put(
                map,
                "applyAt",
                schedule.applyAt() == null ? null : schedule.applyAt().toString());
        map.put("tries", schedule.retries().tries());
        map.put("triesWithin", schedule.retries().within().toString());
        put(map, "reportTo", reportTo);
        map.put("reportLanguage", reportLanguage);
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
