package org.liaison.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far runs are that are being worked on, by whichever process. */
@Repository
@Transactional
public class ImportPaces {

    private final JdbcClient jdbc;

    ImportPaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says about how many rows a run's file has, before they are counted. */
    public void expect(ImportRunId run, long rows) {
        jdbc.sql("update import_run set expected_rows = :rows where id = :run")
                .param("rows", rows)
                .param("run", run.value())
                .update();
    }

    /** How far a run is; nothing is said of one that nothing is done with. */
    @Transactional(readOnly = true)
    public ImportPace of(ImportRunId run) {
        return jdbc.sql("""
                        select state, rows_read, expected_rows, changes,
                               1000 * extract(epoch from clock_timestamp() - staging_since) as staging_millis,
                               stage_millis,
                               1000 * extract(epoch from clock_timestamp() - applying_since) as applying_millis,
                               (select coalesce(sum(last_seq - first_seq + 1), 0) from import_chunk
                                 where run_id = import_run.id and applied_at is not null) as applied,
                               (select coalesce(sum(last_seq - first_seq + 1), 0) from import_chunk
                                 where run_id = import_run.id and applied_at >= applying_since) as applied_since
                          from import_run
                         where id = :run
                        """)
                .param("run", run.value())
                .query((row, _) -> pace(row))
                .single();
    }

    private static ImportPace pace(ResultSet row) throws SQLException {
        return switch (ImportState.valueOf(row.getString("state"))) {
            case RECEIVED ->
                new ImportPace(
                        row.getLong("rows_read"),
                        row.getLong("expected_rows"),
                        row.getLong("rows_read"),
                        Duration.ofMillis(row.getLong("staging_millis")));
            case STAGED ->
                new ImportPace(
                        0,
                        0,
                        0,
                        Duration.ofMillis(Math.max(0, row.getLong("staging_millis") - row.getLong("stage_millis"))));
            case APPLYING ->
                new ImportPace(
                        row.getLong("applied"),
                        row.getLong("changes"),
                        row.getLong("applied_since"),
                        Duration.ofMillis(row.getLong("applying_millis")));
            default -> ImportPace.NONE;
        };
    }
}
