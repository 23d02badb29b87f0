package org.liaison.source;

import java.time.LocalTime;
import java.time.ZoneId;
import org.liaison.imports.ImportOptions;
import org.liaison.source.ImportSchedule.MissedTimes;

/** Sources as tests want them. */
final class TestSources {

    private TestSources() {}

    static FileSourceDetails nightly(MissedTimes missed) {
        var nightly = ImportSchedule.nightly(LocalTime.of(2, 0), ZoneId.of("UTC"));
        return details(new ImportSchedule(nightly.cron(), nightly.zone(), null, missed, null, FetchRetries.DEFAULT));
    }

    static FileSourceDetails details(ImportSchedule schedule) {
        return new FileSourceDetails(
                new FolderLocation("/srv/partners", "*.csv", null, FileChoice.NEWEST, 30, null),
                ImportOptions.defaults(),
                schedule,
                "ada@corp.example",
                "en");
    }
}
