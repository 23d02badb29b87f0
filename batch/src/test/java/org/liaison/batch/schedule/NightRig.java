package org.liaison.batch.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.source.FetchRetries;
import org.liaison.source.FileChoice;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceManagement;
import org.liaison.source.FolderLocation;
import org.liaison.source.ImportSchedule;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.liaison.source.SourceId;
import org.liaison.source.SourceLocation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights that pass as fast as a test wants, and the files that partners leave in a folder. */
class NightRig {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String GROUP = "partners@corp.example";

    final TestClock clock;
    private final NightWatch watch;
    private final AttemptWork attempts;
    private final RunWork runs;
    private final FileSourceManagement sources;
    private final SourceAttempts requests;
    private final SourceAttemptSearch search;
    private final ImportRunSearch runSearch;
    private final AcceptedDomains domains;
    private final JdbcClient jdbc;

    NightRig(
            TestClock clock,
            NightWatch watch,
            AttemptWork attempts,
            RunWork runs,
            FileSourceManagement sources,
            SourceAttempts requests,
            SourceAttemptSearch search,
            ImportRunSearch runSearch,
            AcceptedDomains domains,
            JdbcClient jdbc) {
        this.clock = clock;
        this.watch = watch;
        this.attempts = attempts;
        this.runs = runs;
        this.sources = sources;
        this.requests = requests;
        this.search = search;
        this.runSearch = runSearch;
        this.domains = domains;
        this.jdbc = jdbc;
    }

    FileSource fullSync(Path folder, ImportSchedule schedule) {
        return create(
                new FolderLocation(
                        folder.toString(),
                        "*.csv",
                        null,
                        FileChoice.NEWEST,
                        60,
                        folder.resolve("done").toString()),
                ImportMode.FULL_SYNC,
                schedule);
    }

    FileSource create(SourceLocation location, ImportMode mode, ImportSchedule schedule) {
        domains.add(MailDomain.of("corp.example"));
        var options = new ImportOptions(mode, null, true, List.of(GROUP), null, null, Map.of(), null);
        return sources.create(
                "Partners", new FileSourceDetails(location, options, schedule, null, "en"), clock.instant());
    }

    static ImportSchedule nightly() {
        return ImportSchedule.nightly(LocalTime.of(2, 30), BERLIN);
    }

    static ImportSchedule planned(@Nullable LocalTime applyAt, MissedTimes missed) {
        return new ImportSchedule("0 0 17 * * *", BERLIN, null, missed, applyAt, FetchRetries.DEFAULT);
    }

    /** A file of so many people, the first of whom has this number, as old as the clock says. */
    Path write(Path folder, String name, int first, int people) {
        var text = new StringBuilder("Email,Name\n");
        for (int number = first; number < first + people; number++) {
            text.append("p%d@partner.example,Person %d%n".formatted(number, number));
        }
        return write(folder, name, text.toString());
    }

    Path write(Path folder, String name, String text) {
        try {
            var file = Files.writeString(folder.resolve(name), text);
            return Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does at this moment what a scheduler does. */
    void work(Instant moment) {
        clock.set(moment);
        var work = watch.look();
        work.attempts().forEach(attempts::perform);
        work.plans().forEach(runs::apply);
    }

    /** Has the plan of a file shown, as a person asks for it. */
    void dryRun(FileSource source) {
        attempts.perform(requests.request(source.id(), true, clock.instant()));
    }

    List<String> told(SourceId source) {
        return search.ofSource(source, 0, 100).stream()
                .map(attempt -> attempt.dueAt() + " " + attempt.outcome())
                .toList();
    }

    SourceAttempt last(SourceId source) {
        return search.ofSource(source, 0, 1).getFirst();
    }

    ImportRun lastRun(SourceId source) {
        return run(Objects.requireNonNull(last(source).run()));
    }

    ImportRun run(ImportRunId id) {
        return runSearch.byId(id).orElseThrow();
    }

    int members() {
        return jdbc.sql("""
                        select count(distinct member_id)
                          from membership
                          join recipient on recipient.id = membership.group_id
                         where recipient.primary_address = :group
                        """).param("group", GROUP).query(Integer.class).single();
    }
}
