package org.liaison.report;

import java.util.List;
import java.util.Objects;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
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

    ReportFactsSearch(JdbcClient jdbc, ImportRunSearch runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    public ReportFacts of(DueReport report) {
        var id = jdbc.sql("select run_id from report where id = :report")
                .param("report", report.id())
                .query((row, _) -> new ImportRunId(row.getLong(1)))
                .single();
        var run = runs.byId(id).orElseThrow();
        return new ReportFacts(
                report,
                Objects.requireNonNull(run.options().source(), "only named sources are reported"),
                outcome(run),
                run,
                groups(id),
                groupCount(id),
                runs.guards(id),
                runs.problems(id, 0, PROBLEMS),
                runs.countProblems(id));
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
