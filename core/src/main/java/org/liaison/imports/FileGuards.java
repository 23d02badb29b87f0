package org.liaison.imports;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds plans whose file is not what its source usually sends. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FileGuards {

    private final JdbcClient jdbc;
    private final GuardFindings findings;

    FileGuards(JdbcClient jdbc, GuardFindings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void judge(ImportRun run, RowCounts rows, GuardLimits limits) {
        boolean named = run.options().source() != null;
        if (named && rows.read() == 0) {
            findings.hold(run, GuardKind.NO_ROWS, 0, BigDecimal.ONE);
        }
        findings.holdBeyond(
                run,
                GuardKind.TOO_MANY_ERRORS,
                rows.rejected(),
                GuardFindings.share(rows.read(), limits.maxErrorPercent()),
                limits.freeErrors());
        if (!named) {
            return;
        }
        var usual = usualRows(run);
        if (usual > 0) {
            var least = GuardFindings.share(usual, limits.minRowsPercent());
            if (rows.read() > 0 && BigDecimal.valueOf(rows.read()).compareTo(least) < 0) {
                findings.hold(run, GuardKind.FILE_SHRUNKEN, rows.read(), least);
            }
            findings.holdBeyond(
                    run,
                    GuardKind.TOO_MANY_CREATED,
                    rows.created(),
                    GuardFindings.share(usual, limits.maxCreationPercent()),
                    limits.freeOverwrites());
        }
        // Nobody has looked at the columns of a file that changed nothing; they count only as long as no other has.
        jdbc.sql("""
                        insert into import_guard (run_id, code, message, found, allowed)
                        select current_run.id, :code, :message, cardinality(current_run.columns),
                               cardinality(last_run.columns)
                          from import_run current_run
                          join lateral (select columns from import_run earlier
                                         where earlier.source_id = current_run.source_id and earlier.id < current_run.id
                                           and earlier.undo_of is null and earlier.corrects is null
                                           and earlier.state in ('APPLIED', 'APPLIED_WITH_ERRORS', 'NO_CHANGE')
                                         order by earlier.state = 'NO_CHANGE', earlier.id desc
                                         limit 1) last_run on true
                         where current_run.id = :run and current_run.corrects is null
                           and current_run.columns is distinct from last_run.columns
                        """)
                .param("run", run.id().value())
                .param("code", GuardKind.HEADER_CHANGED.code())
                .param("message", GuardKind.HEADER_CHANGED.message())
                .update();
    }

    /** The median of the rows of the source's last five good imports; 0 if there was none, or if this one is no usual file. */
    private long usualRows(ImportRun run) {
        return jdbc.sql("""
                        select coalesce(percentile_disc(0.5) within group (order by rows_read), 0)
                          from (select rows_read from import_run
                                 where source_id = :source and id < :run and undo_of is null and corrects is null
                                   and (select corrects is null from import_run where id = :run)
                                   and state in ('APPLIED', 'APPLIED_WITH_ERRORS', 'NO_CHANGE')
                                 order by id desc
                                 limit 5) good
                        """)
                .param("source", run.sourceId())
                .param("run", run.id().value())
                .query(Long.class)
                .single();
    }
}
