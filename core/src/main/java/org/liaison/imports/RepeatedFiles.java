package org.liaison.imports;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Recognises a file that was taken in before by the same program, where nothing in the directory has changed since: most
 * nights' files. Such a run ends at once, with the numbers that reading and planning would come to.
 */
@Repository
@Transactional
public class RepeatedFiles {

    /**
     * Earlier runs of the same file, read and meant in the same way, that left nothing to do. Those that changed something
     * count only where it is plain what they would find now: every row in place.
     */
    private static final String EARLIER = """
            select coalesce(earlier.repeats, earlier.id)
              from import_run
              join import_run earlier
                on earlier.source_id = import_run.source_id and earlier.id < import_run.id and earlier.undo_of is null
               and (earlier.file_sha256, earlier.mode, earlier.create_groups, earlier.target_groups, earlier.charset,
                    earlier.byte_order_mark, earlier.delimiter, earlier.header_record, earlier.columns, earlier.mapping,
                    earlier.reading_version)
                 = (import_run.file_sha256, import_run.mode, import_run.create_groups, import_run.target_groups,
                    import_run.charset, import_run.byte_order_mark, import_run.delimiter, import_run.header_record,
                    import_run.columns, import_run.mapping, import_run.reading_version)
               and earlier.clearing_token is not distinct from import_run.clearing_token
             where import_run.id = :run
               and (earlier.counts #>> '{rows,review}')::bigint = 0
               and not exists (select from import_decision where run_id = earlier.id)
               -- Of an expired run's file no row is left that could be told to be wrong.
               and not exists (select from import_run original
                                where original.id = coalesce(earlier.repeats, earlier.id)
                                  and original.expired_at is not null)
               and (earlier.state = 'NO_CHANGE'
                    or earlier.state in ('APPLIED', 'APPLIED_WITH_ERRORS')
                       and earlier.mode <> 'REMOVE_LISTED'
                       and not jsonb_path_exists(earlier.mapping, '$.* ? (@ == "action")')
                       and (earlier.counts #>> '{rows,suppressed}')::bigint = 0
                       and (earlier.counts #>> '{memberships,removed}')::bigint = 0
                       and not exists (select from import_problem where run_id = earlier.id and found_by = 'PLAN')
                       and not exists (select from import_failure where run_id = earlier.id))
             order by earlier.id desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ImportRunSearch search;
    private final PlanFreshness freshness;
    private final PlanNumbers numbers;

    RepeatedFiles(
            JdbcClient jdbc, ObjectMapper json, ImportRunSearch search, PlanFreshness freshness, PlanNumbers numbers) {
        this.jdbc = jdbc;
        this.json = json;
        this.search = search;
        this.freshness = freshness;
        this.numbers = numbers;
    }

    /**
     * Ends a run whose layout was read, as NO_CHANGE, if its file is such a one. Keeps of its rows those that have problems.
     *
     * @return whether it is
     */
    public boolean recognise(ImportRunId run) {
        var earlier = earlier(run).filter(freshness::isFresh);
        earlier.ifPresent(original -> repeat(run, original));
        return earlier.isPresent();
    }

    private Optional<ImportRunId> earlier(ImportRunId run) {
        return jdbc.sql(EARLIER)
                .param("run", run.value())
                .query((row, _) -> new ImportRunId(row.getLong(1)))
                .optional();
    }

    private void repeat(ImportRunId run, ImportRunId earlier) {
        jdbc.sql("""
                        insert into import_row (run_id, record, line, cells)
                        select :run, record, line, cells
                          from import_row
                         where run_id = :earlier
                           and record in (select record from import_problem where run_id = :earlier)
                        """)
                .param("run", run.value())
                .param("earlier", earlier.value())
                .update();
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, column_name, code, severity, message, found_by)
                        select :run, record, line, column_name, code, severity, message, found_by
                          from import_problem
                         where run_id = :earlier
                        """)
                .param("run", run.value())
                .param("earlier", earlier.value())
                .update();
        jdbc.sql("""
                        insert into import_group (run_id, name, name_key, by_address, target, standing, named_by)
                        select :run, name, name_key, by_address, target, standing, named_by
                          from import_group
                         where run_id = :earlier and named_by > 0
                        """)
                .param("run", run.value())
                .param("earlier", earlier.value())
                .update();
        var counts = search.byId(earlier).orElseThrow().counts().inPlace();
        jdbc.sql("""
                        update import_run
                           set state = 'NO_CHANGE', repeats = :earlier, rows_read = earlier.rows_read,
                               counts = :counts::jsonb, planned_from = earlier.planned_from,
                               stage_millis = 1000 * extract(epoch from clock_timestamp() - import_run.staging_since),
                               finished_at = clock_timestamp()
                          from import_run earlier
                         where import_run.id = :run and earlier.id = :earlier
                        """)
                .param("run", run.value())
                .param("earlier", earlier.value())
                .param("counts", json.writeValueAsString(counts))
                .update();
        jdbc.sql("update import_run set plan_hash = :hash where id = :run")
                .param("hash", numbers.hash(run))
                .param("run", run.value())
                .update();
    }
}
