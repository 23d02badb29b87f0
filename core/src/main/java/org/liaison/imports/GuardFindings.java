package org.liaison.imports;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores what guards have found, each kind once for a plan. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GuardFindings {

    private final JdbcClient jdbc;

    GuardFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the plan where more was found than a share of a whole, and than is always let through. */
    void holdBeyond(ImportRun run, GuardKind guard, long found, BigDecimal share, long free) {
        var allowed = share.max(BigDecimal.valueOf(free));
        if (BigDecimal.valueOf(found).compareTo(allowed) > 0) {
            hold(run, guard, found, allowed);
        }
    }

    /** Holds the plan. */
    void hold(ImportRun run, GuardKind guard, long found, BigDecimal allowed) {
        jdbc.sql("""
                        insert into import_guard (run_id, code, message, found, allowed)
                        values (:run, :code, :message, :found, :allowed)
                        """)
                .param("run", run.id().value())
                .param("code", guard.code())
                .param("message", guard.message())
                .param("found", found)
                .param("allowed", allowed)
                .update();
    }

    static BigDecimal share(long whole, int percent) {
        return BigDecimal.valueOf(whole * percent, 2);
    }

    /** Whether anything holds the plan. */
    boolean any(ImportRun run) {
        return jdbc.sql("select exists (select from import_guard where run_id = :run)")
                .param("run", run.id().value())
                .query(Boolean.class)
                .single();
    }
}
