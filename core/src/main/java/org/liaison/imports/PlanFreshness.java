package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether the directory is still the one that a plan was made from. */
@Repository
@Transactional(readOnly = true)
public class PlanFreshness {

    private final JdbcClient jdbc;

    PlanFreshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether nobody has changed anything since the plan was made, by hand or by another import. A transaction that was
     * under way at that moment counts as a change, because the plan could not see what it did.
     */
    public boolean isFresh(ImportRunId run) {
        return jdbc.sql("""
                        select not exists (
                                   select from audit_entry
                                    where written_by >= pg_snapshot_xmin(plan.snapshot)
                                      and action <> 'DATA_PURGED'
                                      and not pg_visible_in_snapshot(written_by, plan.snapshot))
                           and not exists (
                                   select from import_chunk
                                    where applied_by >= pg_snapshot_xmin(plan.snapshot)
                                      and run_id <> :run
                                      and not pg_visible_in_snapshot(applied_by, plan.snapshot))
                          from (select planned_from::pg_snapshot as snapshot from import_run where id = :run) plan
                        """)
                .param("run", run.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
