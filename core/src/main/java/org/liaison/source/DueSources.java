package org.liaison.source;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.liaison.imports.ImportRunId;
import org.liaison.source.ImportSchedule.MissedTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an attempt of each time at which a source is due, once, however many processes look. What nobody looked after in
 * time is made up for once, or passed over, as the source says; it is told either way.
 */
@Repository
@Transactional
public class DueSources {

    /** Later than this, a time counts as missed: the process that should have looked did not run. */
    static final Duration GRACE = Duration.ofMinutes(10);

    /** Nobody reads of times that were missed before. */
    private static final Duration REMEMBERED = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final FileSourceSearch sources;

    DueSources(JdbcClient jdbc, FileSourceSearch sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** Makes attempts of what has become due. */
    public void claim(Instant now) {
        // Another process that is at it leaves nothing to do here, so its sources are not waited for.
        jdbc.sql("""
                        select source_id, scheduled_through
                          from file_source
                         where not paused and cron is not null
                         order by source_id
                           for update skip locked
                        """)
                .query((row, _) -> new Scheduled(
                        new SourceId(row.getLong("source_id")),
                        row.getObject("scheduled_through", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(scheduled -> claim(scheduled, now));
    }

    /** Plans whose time to be applied has come, and which need nobody any more; also those that somebody has let pass. */
    public List<ImportRunId> toApply(Instant now) {
        return jdbc.sql("""
                        select import_run.id
                          from source_attempt attempt
                          join import_run on import_run.id = attempt.run_id
                          join file_source on file_source.source_id = attempt.source_id
                         where not attempt.dry_run and attempt.outcome = 'IMPORTED' and import_run.state = 'PLANNED'
                           and (attempt.apply_at <= :now
                                or attempt.apply_at is null and import_run.approved_at is not null)
                           and (file_source.missed = 'CATCH_UP'
                                or greatest(attempt.apply_at, import_run.approved_at) > :late)
                           and not file_source.paused
                         order by import_run.id
                        """)
                .param("now", SourceAttemptSearch.utc(now))
                .param("late", SourceAttemptSearch.utc(now.minus(GRACE)))
                .query((row, _) -> new ImportRunId(row.getLong(1)))
                .list();
    }

    private void claim(Scheduled scheduled, Instant now) {
        var source = sources.byId(scheduled.source()).orElseThrow();
        var schedule = source.details().schedule();
        if (schedule.outOfQuietHours(now).isAfter(now)) {
            // What was missed is not made up for in the quiet hours.
            return;
        }
        var after = latest(scheduled.through(), now.minus(REMEMBERED));
        var due =
                schedule.following(after).takeWhile(time -> !time.isAfter(now)).toList();
        if (due.isEmpty()) {
            return;
        }
        var last = due.getLast();
        boolean late = last.isBefore(now.minus(GRACE));
        boolean wanted = !late || schedule.missed() == MissedTimes.CATCH_UP;
        insertMissed(source.id(), wanted ? due.subList(0, due.size() - 1) : due, now);
        if (wanted) {
            insert(source, last, now);
        }
        jdbc.sql("update file_source set scheduled_through = :through where source_id = :source")
                .param("through", SourceAttemptSearch.utc(last))
                .param("source", source.id().value())
                .update();
    }

    private void insertMissed(SourceId source, List<Instant> due, Instant now) {
        jdbc.sql("""
                        insert into source_attempt (source_id, due_at, ended_at, outcome, code, message)
                        select :source, due_at, :now, 'MISSED', 'FETCH-203', 'Liaison did not run at that time'
                          from unnest(:due::timestamptz[]) due_at
                        on conflict (source_id, due_at) do nothing
                        """)
                .param("source", source.value())
                .param("due", due.stream().map(Instant::toString).toArray(String[]::new))
                .param("now", SourceAttemptSearch.utc(now))
                .update();
    }

    private void insert(FileSource source, Instant due, Instant now) {
        var start = latest(due, now);
        jdbc.sql("""
                        insert into source_attempt (source_id, due_at, apply_at) values (:source, :due, :apply)
                        on conflict (source_id, due_at) do nothing
                        """)
                .param("source", source.id().value())
                .param("due", SourceAttemptSearch.utc(due))
                .param(
                        "apply",
                        source.details()
                                .schedule()
                                .applicationOf(start)
                                .map(SourceAttemptSearch::utc)
                                .orElse(null))
                .update();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Scheduled(SourceId source, Instant through) {}
}
