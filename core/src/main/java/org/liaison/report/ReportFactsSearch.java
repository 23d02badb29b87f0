package org.liaison.report;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttemptId;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Collects what a report has to tell, as things stand now. */
@Repository
@Transactional(readOnly = true)
public class ReportFactsSearch {

    /** More would not be read. */
    private static final int GROUPS = 20;

    private static final int PROBLEMS = 10;

    private final JdbcClient jdbc;
    private final ImportRunSearch runs;
    private final SourceAttemptSearch attempts;
    private final FileSourceSearch sources;
    private final InstantSource clock = InstantSource.system();

    ReportFactsSearch(JdbcClient jdbc, ImportRunSearch runs, SourceAttemptSearch attempts, FileSourceSearch sources) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.attempts = attempts;
        this.sources = sources;
    }

    public ReportFacts of(DueReport report) {
        return jdbc.sql("select run_id, attempt_id from report where id = :report")
                .param("report", report.id())
                .query((row, _) -> row.getObject("run_id") != null
                        ? ofRun(report, new ImportRunId(row.getLong("run_id")))
                        : ofAttempt(report, new SourceAttemptId(row.getLong("attempt_id"))))
                .single();
    }

    private ReportFacts ofRun(DueReport report, ImportRunId id) {
        var run = runs.byId(id).orElseThrow();
        var source = sources.byId(new SourceId(run.sourceId())).orElse(null);
        return new ReportFacts(
                report,
                Objects.requireNonNull(run.options().source(), "only named sources are reported"),
                source == null ? null : source.details().reportTo(),
                source == null ? null : source.details().reportLanguage(),
                outcome(run),
                null,
                run,
                groups(id),
                groupCount(id),
                runs.guards(id),
                runs.problems(id, 0, PROBLEMS),
                runs.countProblems(id),
                nextDue(source));
    }

    private ReportFacts ofAttempt(DueReport report, SourceAttemptId id) {
        var attempt = attempts.byId(id).orElseThrow();
        var source = sources.byId(attempt.source()).orElse(null);
        return new ReportFacts(
                report,
                name(attempt.source()),
                source == null ? null : source.details().reportTo(),
                source == null ? null : source.details().reportLanguage(),
                outcome(Objects.requireNonNull(attempt.outcome(), "an attempt that has ended")),
                new AttemptFacts(
                        attempt.dueAt(),
                        source == null
                                ? ZoneOffset.UTC
                                : source.details().schedule().zone(),
                        attempt.code(),
                        attempt.message()),
                null,
                List.of(),
                0,
                List.of(),
                List.of(),
                0,
                nextDue(source));
    }

    private String name(SourceId source) {
        return jdbc.sql("select name from source where id = :source")
                .param("source", source.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private @Nullable ZonedDateTime nextDue(@Nullable FileSource source) {
        if (source == null || source.paused()) {
            return null;
        }
        var schedule = source.details().schedule();
        return schedule.next(clock.instant())
                .map(due -> due.atZone(schedule.zone()))
                .orElse(null);
    }

    private static ReportOutcome outcome(AttemptOutcome outcome) {
        return switch (outcome) {
            case UNCHANGED -> ReportOutcome.NOTHING_TO_DO;
            case NOTHING_THERE -> ReportOutcome.NO_FILE;
            case FAILED -> ReportOutcome.NOT_FETCHED;
            case MISSED -> ReportOutcome.MISSED;
            case IMPORTED -> throw new IllegalStateException("The run tells of an import");
        };
    }

    private static ReportOutcome outcome(ImportRun run) {
        return switch (run.state()) {
            case APPLIED -> ReportOutcome.APPLIED;
            case APPLIED_WITH_ERRORS -> ReportOutcome.PARTLY_APPLIED;
            case NO_CHANGE -> ReportOutcome.NOTHING_TO_DO;
            case HELD, AWAITING_APPROVAL -> ReportOutcome.HELD;
            case UNUSABLE -> ReportOutcome.UNUSABLE;
            case CANCELLED, UNDONE, PARTLY_UNDONE -> ReportOutcome.GIVEN_UP;
            // Somebody goes on with a run that had failed.
            default -> ReportOutcome.FAILED;
        };
    }

    private List<GroupFacts> groups(ImportRunId run) {
        return jdbc.sql("""
                        select coalesce(recipient.display_name, created.after ->> 'displayName', '') as name, added, removed
                          from import_group_change changed
                          left join recipient on recipient.id = changed.group_id
                          left join import_change created
                                 on created.group_id = changed.group_id and created.run_id = changed.run_id
                                and created.action = 'GROUP_CREATED' and recipient.id is null
                         where changed.run_id = :run
                         order by added + removed desc, name
                         limit :limit
                        """)
                .param("run", run.value())
                .param("limit", GROUPS)
                .query((row, _) -> new GroupFacts(row.getString("name"), row.getLong("added"), row.getLong("removed")))
                .list();
    }

    private long groupCount(ImportRunId run) {
        return jdbc.sql("select count(*) from import_group_change where run_id = :run")
                .param("run", run.value())
                .query(Long.class)
                .single();
    }
}
