package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out who is suppressed, and where. Leaves the temporary table {@code planned_suppression}: the addresses of the file
 * by which it names suppressed people, each with the group for which they are, or none for all.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SuppressionMatching {

    private final JdbcClient jdbc;

    SuppressionMatching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person is suppressed, not an address: by any address of the contact that a row means, and by any that the row names.
     */
    void match(ImportRunId run) {
        jdbc.sql("""
                        create temporary table planned_suppression on commit drop as
                        select address_key, group_id from suppression
                         union
                        select planned_row.address_key, suppression.group_id
                          from planned_row
                         cross join unnest(planned_row.proxy_keys) proxy
                          join suppression on suppression.address_key = proxy
                         union
                        select own.address_key, suppression.group_id
                          from suppression
                          join recipient_address held on held.live and held.address_key = suppression.address_key
                          join recipient_address own on own.live and own.recipient_id = held.recipient_id
                         union
                        select decided.address_key, suppression.group_id
                          from suppression
                          join recipient_address held on held.live and held.address_key = suppression.address_key
                          join import_decision on import_decision.run_id = :run
                                              and import_decision.recipient_id = held.recipient_id
                          join import_row decided on decided.run_id = :run and decided.record = import_decision.record
                        """).param("run", run.value()).update();
        jdbc.sql("analyze planned_suppression").update();
    }
}
