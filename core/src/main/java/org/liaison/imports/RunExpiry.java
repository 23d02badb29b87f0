package org.liaison.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets runs expire: from then on they cannot be taken back, and the rows of their files go, batch by batch. What they changed
 * stays, as it is the audit log. Runs that are not at their end, failed ones that can be resumed included, never expire.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RunExpiry {

    private static final int RUNS = 100;
    private static final int ROWS = 20_000;

    private final JdbcClient jdbc;

    RunExpiry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives up plans that were made before a moment and that nobody has applied, and files nobody went on with. */
    public int giveUpPlans(Instant before) {
        return jdbc.sql("""
                        update import_run
                           set state = 'CANCELLED', finished_at = now(), error_code = 'RUN-501',
                               error_message = 'Nobody has applied the plan for so long that it was given up'
                         where id in (select id from import_run
                                       where state in ('DRAFT', 'PLANNED', 'HELD', 'AWAITING_APPROVAL') and created_at < :before
                                       order by id
                                       limit :limit
                                         for update skip locked)
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", RUNS)
                .update();
    }

    /** Lets runs expire that ended before a moment, unless somebody is taking them back. */
    public int expire(Instant before) {
        return jdbc.sql("""
                        update import_run
                           set expired_at = now()
                         where id in (select id from import_run
                                       where expired_at is null
                                         and state in ('NO_CHANGE', 'APPLIED', 'APPLIED_WITH_ERRORS', 'CANCELLED',
                                                       'UNDONE', 'PARTLY_UNDONE', 'UNUSABLE')
                                         and created_at < :before
                                         and coalesce(finished_at, created_at) < :before
                                         and not exists (select from import_run undo
                                                          where undo.undo_of = import_run.id
                                                            and undo.state in ('STAGED', 'PLANNED', 'APPLYING', 'FAILED'))
                                       order by id
                                       limit :limit
                                         for update skip locked)
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", RUNS)
                .update();
    }

    /**
     * Writes into some changes of an expired run what its rows say about the contacts that they created, so that the audit log
     * goes on telling it.
     *
     * @return in how many chunks; 0 if there are none left
     */
    public int tellNext() {
        var next = jdbc.sql("""
                        select import_chunk.run_id, first_seq, last_seq
                          from import_run
                          join import_chunk on import_chunk.run_id = import_run.id and not told and applied_at is not null
                         where expired_at is not null and purged_at is null
                         order by import_chunk.run_id, first_seq
                         limit 1
                        """)
                .query((row, _) -> new Chunk(row.getLong("run_id"), row.getLong("first_seq"), row.getLong("last_seq")))
                .optional();
        next.ifPresent(chunk -> {
            jdbc.sql("""
                            update import_change
                               set after = created_contact(import_row) || coalesce(after, '{}')
                              from import_row
                             where %s and action = 'CONTACT_CREATED'
                               and import_row.run_id = import_change.run_id
                               and import_row.record = import_change.record
                            """.formatted(Chunk.CHANGES)).params(chunk.parameters()).update();
            jdbc.sql("update import_chunk set told = true where run_id = :run and first_seq = :first")
                    .params(chunk.parameters())
                    .update();
        });
        return next.isPresent() ? 1 : 0;
    }

    /**
     * Removes some rows of an expired run whose changes tell what they said.
     *
     * @return how many they were; 0 if nothing is left of any
     */
    public long purgeNext() {
        for (var run = toPurge(); run.isPresent(); run = toPurge()) {
            long rows = purgeRows(run.get());
            if (rows > 0) {
                return rows;
            }
            finish(run.get());
        }
        return 0;
    }

    private Optional<Long> toPurge() {
        return jdbc.sql("""
                        select id from import_run
                         where expired_at is not null and purged_at is null
                           and not exists (select from import_chunk
                                            where run_id = import_run.id and not told and applied_at is not null)
                         order by id
                         limit 1
                        """).query(Long.class).optional();
    }

    private long purgeRows(long run) {
        return jdbc.sql("""
                        delete from import_row
                         where run_id = :run
                           and record <= (select max(record)
                                            from (select record from import_row
                                                   where run_id = :run
                                                   order by record
                                                   limit :limit) batch)
                        """).param("run", run).param("limit", ROWS).update();
    }

    private void finish(long run) {
        for (var table :
                List.of("import_problem", "import_correction", "import_group", "import_decision", "contact_warning")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", run)
                    .update();
        }
        jdbc.sql("update import_run set purged_at = now() where id = :run")
                .param("run", run)
                .update();
    }

    /**
     * Removes what purged runs that ended before a moment had changed, and plans that were never applied.
     *
     * @return how many changes they were; 0 if there are none left
     */
    public int purgeChanges(Instant before) {
        var run = jdbc.sql("""
                        select id from import_run
                         where purged_at is not null and changes > 0
                           and (state = 'CANCELLED' or coalesce(finished_at, created_at) < :before)
                           and exists (select from import_change where run_id = import_run.id)
                         order by id
                         limit 1
                        """)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .optional();
        if (run.isEmpty()) {
            return 0;
        }
        int removed = jdbc.sql("""
                        delete from import_change
                         where run_id = :run
                           and seq <= (select max(seq)
                                         from (select seq from import_change
                                                where run_id = :run
                                                order by seq
                                                limit :limit) batch)
                        """).param("run", run.get()).param("limit", ROWS).update();
        for (var table : List.of("import_chunk", "import_group_change", "import_failure")) {
            jdbc.sql("delete from " + table + """
                             where run_id = :run
                               and not exists (select from import_change where import_change.run_id = :run)
                            """).param("run", run.get()).update();
        }
        return removed;
    }
}
