package org.liaison.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes out the rows that cannot be planned: rejects them, or leaves them to a person's decision. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RowScreening {

    /** Restricts a statement over {@code import_row} to the rows that may be planned. */
    static final String PLANNABLE = """
            import_row.address_key is not null
            and not exists (select from import_problem
                             where import_problem.run_id = import_row.run_id
                               and import_problem.record = import_row.record
                               and severity in ('ERROR', 'REVIEW'))""";

    private final JdbcClient jdbc;

    RowScreening(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rejects rows whose address cannot be a contact's. */
    void rejectInternalAddresses(ImportRunId run, List<String> acceptedDomains) {
        report(run, ProblemKind.ADDRESS_INTERNAL, acceptedDomains, """
                select record, line
                  from import_row
                 where run_id = :run and split_part(address_key, '@', -1) = any (:domains)
                """);
        report(run, ProblemKind.ADDRESS_OF_MAILBOX_OR_GROUP, acceptedDomains, """
                select import_row.record, import_row.line
                  from import_row
                  join recipient_address address on address.address_key = import_row.address_key and address.live
                  join recipient on recipient.id = address.recipient_id
                 where run_id = :run and recipient.kind not in ('MAIL_CONTACT', 'GUEST')
                   and split_part(import_row.address_key, '@', -1) <> all (:domains)
                """);
    }

    /**
     * Rejects rows that would change a contact which does not exist, unless another row adds it or a person said whom they
     * mean.
     */
    void rejectUnknownContacts(ImportRunId run, ImportMode mode) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :run, record, line, :code, :severity, :message
                          from import_row
                         where run_id = :run and coalesce(row_action, :verb) = 'UPDATE' and %1$s
                           and not exists (select from recipient_address held
                                            where held.live and held.address_key = import_row.address_key)
                           and not exists (select from (select address_key from import_row
                                                         where run_id = :run and coalesce(row_action, :verb) = 'ADD'
                                                           and %1$s) added
                                            where added.address_key = import_row.address_key)
                           and not exists (select from import_decision
                                             join import_row decided on decided.run_id = import_decision.run_id
                                                                    and decided.record = import_decision.record
                                            where import_decision.run_id = :run and choice = 'CONTACT'
                                              and decided.address_key = import_row.address_key)
                        """.formatted(PLANNABLE))
                .param("run", run.value())
                .param("verb", mode.verb().name())
                .param("code", ProblemKind.CONTACT_UNKNOWN.code())
                .param("severity", ProblemKind.CONTACT_UNKNOWN.severity().name())
                .param("message", ProblemKind.CONTACT_UNKNOWN.message())
                .update();
    }

    /**
     * Leaves people to a person's decision whose further addresses are somebody else's external address, in the directory or
     * in the file; and rejects those that the person left out. A further address that is shared only as such makes nobody
     * doubtful. All rows of the same external address go together, so that none of them speaks for it alone.
     */
    void review(ImportRunId run) {
        report(run, ProblemKind.LEFT_OUT, List.of(), """
                select import_row.record, import_row.line
                  from import_decision
                  join import_row decided on decided.run_id = :run and decided.record = import_decision.record
                  join import_row on import_row.run_id = :run and import_row.address_key = decided.address_key
                 where import_decision.run_id = :run and choice = 'LEAVE_OUT'
                """);
        report(run, ProblemKind.SEVERAL_CONTACTS, List.of(), """
                select import_row.record, import_row.line
                  from import_row
                  join (select distinct import_row.address_key
                          from import_row
                         cross join unnest(import_row.proxy_keys) proxy
                         where import_row.run_id = :run and import_row.proxy_keys is not null and %1$s
                           and proxy <> import_row.address_key
                           and (exists (select from import_row other
                                         where other.run_id = :run and other.address_key = proxy)
                                or exists (select from recipient_address held
                                            where held.live and held.position = 0 and held.address_key = proxy
                                              and not exists (select from recipient_address own
                                                               where own.live
                                                                 and own.address_key = import_row.address_key
                                                                 and own.recipient_id = held.recipient_id)))
                       ) doubtful on doubtful.address_key = import_row.address_key
                 where import_row.run_id = :run and %1$s
                   and not exists (select from import_decision
                                     join import_row decided on decided.run_id = import_decision.run_id
                                                            and decided.record = import_decision.record
                                    where import_decision.run_id = :run
                                      and decided.address_key = import_row.address_key)
                """.formatted(PLANNABLE));
    }

    private void report(ImportRunId run, ProblemKind problem, List<String> domains, String rows) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :run, record, line, :code, :severity, :message from (%s) reported
                        """.formatted(rows))
                .param("run", run.value())
                .param("code", problem.code())
                .param("severity", problem.severity().name())
                .param("message", problem.message())
                .param("domains", domains.toArray(String[]::new))
                .update();
    }
}
