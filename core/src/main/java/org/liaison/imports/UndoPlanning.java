package org.liaison.imports;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the plan that takes an applied import back. What somebody has changed since stays as it is, and the plan tells of
 * it as a warning of the undoing run.
 */
@Service
@Transactional
public class UndoPlanning {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ImportRunSearch search;
    private final ImportRuns runs;
    private final UndoneMemberships undoneMemberships;
    private final UndoneContacts undoneContacts;
    private final UndoneGroups undoneGroups;
    private final MembershipPlanning memberships;
    private final PlanChunks chunks;
    private final PlanNumbers numbers;

    UndoPlanning(
            JdbcClient jdbc,
            ObjectMapper json,
            ImportRunSearch search,
            ImportRuns runs,
            UndoneMemberships undoneMemberships,
            UndoneContacts undoneContacts,
            UndoneGroups undoneGroups,
            MembershipPlanning memberships,
            PlanChunks chunks,
            PlanNumbers numbers) {
        this.jdbc = jdbc;
        this.json = json;
        this.search = search;
        this.runs = runs;
        this.undoneMemberships = undoneMemberships;
        this.undoneContacts = undoneContacts;
        this.undoneGroups = undoneGroups;
        this.memberships = memberships;
        this.chunks = chunks;
        this.numbers = numbers;
    }

    /** Plans a run that undoes another, or plans it anew. */
    public void plan(ImportRunId id) {
        long start = System.nanoTime();
        runs.lockForPlanning(id);
        var undo = search.byId(id).orElseThrow();
        prepare(undo);
        var plan = new UndoPlan(jdbc, undo);
        undoneMemberships.takeBack(plan);
        undoneContacts.takeBack(plan);
        undoneGroups.takeBack(plan);
        numbers.expectManyChanges();
        memberships.sumUp(id);
        chunks.cut(id);
        save(id, plan.changes(), start);
    }

    /** Takes back what an earlier attempt left, and collects the changes of the undone run that were really made. */
    private void prepare(ImportRun undo) {
        jdbc.sql("set local work_mem = '256MB'").update();
        for (var table : List.of("import_change", "import_group_change", "import_problem")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", undo.id().value())
                    .update();
        }
        jdbc.sql("update import_run set planned_from = pg_current_snapshot()::text where id = :run")
                .param("run", undo.id().value())
                .update();
        jdbc.sql("drop table if exists undone_change, undone_contact, undone_update, undone_suppression")
                .update();
        jdbc.sql("""
                        create temporary table undone_change on commit drop as
                        select made.record, made.action, made.recipient_id, made.group_id, made.base_version, made.before,
                               made.after
                          from import_chunk
                          join import_change made on made.run_id = import_chunk.run_id
                           and made.seq between import_chunk.first_seq and import_chunk.last_seq
                         where import_chunk.run_id = :undone and import_chunk.applied_at is not null
                           and not exists (select from import_failure
                                            where import_failure.run_id = made.run_id and import_failure.seq = made.seq)
                        """)
                .param(
                        "undone",
                        Objects.requireNonNull(undo.undoOf(), "only a run that undoes another")
                                .value())
                .update();
        jdbc.sql("""
                        create temporary table undone_suppression on commit drop as
                        select held.recipient_id, suppression.group_id
                          from suppression
                          join recipient_address held using (address_key)
                         where suppression.since >= (select created_at from import_run where id = :undone)
                        """)
                .param("undone", Objects.requireNonNull(undo.undoOf()).value())
                .update();
        jdbc.sql("analyze undone_change, undone_suppression").update();
    }

    private void save(ImportRunId undo, long changes, long start) {
        var counts = new ImportCounts(RowCounts.NONE, memberships(undo));
        jdbc.sql("""
                        update import_run
                           set state = 'PLANNED', changes = :changes, counts = :counts::jsonb, plan_hash = :hash,
                               plan_millis = :millis
                         where id = :run
                        """)
                .param("run", undo.value())
                .param("changes", changes)
                .param("counts", json.writeValueAsString(counts))
                .param("hash", numbers.hash(undo))
                .param("millis", (System.nanoTime() - start) / 1_000_000)
                .update();
    }

    private MembershipCounts memberships(ImportRunId undo) {
        return jdbc.sql("""
                        select coalesce(sum(added), 0) as added, coalesce(sum(removed), 0) as removed
                          from import_group_change
                         where run_id = :run
                        """)
                .param("run", undo.value())
                .query((row, _) -> new MembershipCounts(row.getLong("added"), row.getLong("removed"), 0))
                .single();
    }
}
