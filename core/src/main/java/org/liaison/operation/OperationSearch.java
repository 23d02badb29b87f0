package org.liaison.operation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liaison.imports.ImportState;
import org.liaison.source.AttemptOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an operator watches, from sums that are kept anyway and an index; it takes milliseconds, however much was imported. */
@Repository
@Transactional(readOnly = true)
public class OperationSearch {

    private final JdbcClient jdbc;

    OperationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OperationFigures figures() {
        return new OperationFigures(
                runs(),
                sources(),
                attempts(),
                reports("state = 'DUE' and attempts > 0"),
                reports("state = 'REFUSED' and ended_at > now() - interval '1 day'"));
    }

    private Map<ImportState, Long> runs() {
        var runs = new EnumMap<ImportState, Long>(ImportState.class);
        jdbc.sql("select state, count(*) from import_run group by state").query(row -> {
            runs.put(ImportState.valueOf(row.getString(1)), row.getLong(2));
        });
        return runs;
    }

    private List<SourceFigures> sources() {
        return jdbc.sql("""
                        select source.name, coalesce(total.last_good_at, source.created_at) as last_good,
                               coalesce(total.runs_failed, 0) as runs_failed,
                               coalesce(total.rows_read, 0) as rows_read,
                               coalesce(total.rows_imported, 0) as rows_imported,
                               coalesce(total.rows_rejected, 0) as rows_rejected,
                               coalesce(total.apply_millis, 0) as apply_millis
                          from source
                          left join source_total total on total.source_id = source.id
                         where source.id > 0
                         order by source.id
                        """)
                .query((row, _) -> new SourceFigures(
                        row.getString("name"),
                        row.getTimestamp("last_good").toInstant(),
                        row.getLong("runs_failed"),
                        row.getLong("rows_read"),
                        row.getLong("rows_imported"),
                        row.getLong("rows_rejected"),
                        row.getLong("apply_millis")))
                .list();
    }

    private List<AttemptFigures> attempts() {
        return jdbc.sql("""
                        select source.name, outcome, attempts
                          from source_attempt_total
                          join source on source.id = source_id
                         order by source.id, outcome
                        """)
                .query((row, _) -> new AttemptFigures(
                        row.getString("name"),
                        AttemptOutcome.valueOf(row.getString("outcome")),
                        row.getLong("attempts")))
                .list();
    }

    private long reports(String condition) {
        return jdbc.sql("select count(*) from report_delivery where " + condition)
                .query(Long.class)
                .single();
    }
}
