package org.liaison.imports;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts plans into the parts in which they are applied, and hands them out. A part is taken by locking its row, so whoever
 * dies with it gives it back.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlanChunks {

    /** Large enough for set-based work to pay, small enough to show progress and to give others their turn. */
    private static final int CHANGES = 25_000;

    private final JdbcClient jdbc;

    PlanChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cuts a plan anew, into chunks of the usual size. */
    void cut(ImportRunId run) {
        cut(run, CHANGES);
    }

    /**
     * Cuts a plan anew. The changes of a phase stand together in the plan.
     *
     * @param size how many changes make a chunk
     */
    void cut(ImportRunId run, int size) {
        jdbc.sql("delete from import_chunk where run_id = :run")
                .param("run", run.value())
                .update();
        jdbc.sql("""
                        insert into import_chunk (run_id, first_seq, last_seq, phase)
                        select :run, start, least(start + :size - 1, last), dense_rank() over (order by first) - 1
                          from (select min(seq) as first, max(seq) as last
                                  from import_change
                                 where run_id = :run
                                 group by case when action like 'MEMBER%' then 'memberships'
                                               when action like 'CONTACT%' then 'contacts' else 'groups' end) phase
                         cross join generate_series(first, last, :size) start
                        """).param("run", run.value()).param("size", size).update();
    }

    /**
     * Takes the next chunk of a phase; empty where all of them are applied. Waits for whoever has the last ones: a process
     * that died may have left one behind, which the database gives back only when it has noticed.
     */
    Optional<Chunk> next(ImportRunId run, int phase) {
        return next(run, phase, "skip locked").or(() -> next(run, phase, ""));
    }

    private Optional<Chunk> next(ImportRunId run, int phase, String waiting) {
        return jdbc.sql("""
                        select first_seq, last_seq
                          from import_chunk
                         where run_id = :run and phase = :phase and applied_at is null
                         order by first_seq
                         limit 1
                           for update %s
                        """.formatted(waiting))
                .param("run", run.value())
                .param("phase", phase)
                .query((row, _) -> new Chunk(run.value(), row.getLong("first_seq"), row.getLong("last_seq")))
                .optional();
    }

    void applied(Chunk chunk) {
        jdbc.sql("""
                        update import_chunk set applied_at = clock_timestamp(), applied_by = pg_current_xact_id()
                         where run_id = :run and first_seq = :first
                        """).params(chunk.parameters()).update();
    }

    /**
     * Proves that nothing of a plan was left out.
     *
     * @throws IllegalStateException if a chunk is not applied
     */
    void requireApplied(ImportRunId run) {
        long left = jdbc.sql("select count(*) from import_chunk where run_id = :run and applied_at is null")
                .param("run", run.value())
                .query(Long.class)
                .single();
        if (left > 0) {
            throw new IllegalStateException("%d chunks of import run %s are not applied".formatted(left, run));
        }
    }

    /** Makes two chunks of one. */
    void split(Chunk chunk) {
        long middle = (chunk.first() + chunk.last()) / 2;
        jdbc.sql("""
                        insert into import_chunk (run_id, first_seq, last_seq, phase)
                        select run_id, :middle + 1, last_seq, phase
                          from import_chunk
                         where run_id = :run and first_seq = :first
                        """).params(chunk.parameters()).param("middle", middle).update();
        jdbc.sql("update import_chunk set last_seq = :middle where run_id = :run and first_seq = :first")
                .params(chunk.parameters())
                .param("middle", middle)
                .update();
    }
}
