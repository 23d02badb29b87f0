package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers of which contacts the last import had to warn, for the list of contacts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactWarnings {

    private final JdbcClient jdbc;

    ContactWarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over what a run that was applied says of its contacts; whom it names without a warning has none any more. */
    void takeOver(ImportRunId run) {
        jdbc.sql("""
                        delete from contact_warning
                         where run_id <> :run
                           and recipient_id in (
                                   select recipient_id
                                     from import_row
                                     join recipient_address named
                                       on named.live and named.address_key = import_row.address_key
                                    where import_row.run_id = :run
                                      and exists (select from contact_warning))
                        """).param("run", run.value()).update();
        jdbc.sql("""
                        insert into contact_warning (recipient_id, run_id)
                        select distinct named.recipient_id, import_row.run_id
                          from import_problem
                          join import_row using (run_id, record)
                          join recipient_address named on named.live and named.address_key = import_row.address_key
                         where import_problem.run_id = :run and severity = 'WARNING'
                        on conflict on constraint contact_warning_pkey do update set run_id = excluded.run_id
                        """).param("run", run.value()).update();
    }

    /** Forgets what a run said that was taken back. */
    void forget(ImportRunId run) {
        jdbc.sql("delete from contact_warning where run_id = :run")
                .param("run", run.value())
                .update();
    }
}
