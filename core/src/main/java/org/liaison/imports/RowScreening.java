package org.liaison.imports;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out the rows that cannot be planned: rejects them, or leaves them to a person's decision. Keeps the others in the
 * temporary table {@code planned_row}, with what matching needs of them: rows are wide, and read many times.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RowScreening {

    /** Rows of mailboxes and groups that are already in every group they name: there is nothing to do, and nothing wrong. */
    private static final String SETTLED = """
            exists (select from recipient_address held
                      join recipient on recipient.id = held.recipient_id
                     where held.live and held.address_key = planned_row.address_key
                       and recipient.kind not in ('MAIL_CONTACT', 'GUEST')
                       and planned_row.groups is not null and coalesce(planned_row.row_action, :verb) <> 'REMOVE'
                       and not exists (select from import_group
                                        where import_group.run_id = :run
                                          and (import_group.target or import_group.name = any (planned_row.groups))
                                          and not exists (select from membership
                                                           where membership.group_id = import_group.group_id
                                                             and membership.member_id = recipient.id)))""";

    private final JdbcClient jdbc;

    RowScreening(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Collects the rows that were read without an error. */
    void collect(ImportRunId run) {
        jdbc.sql("""
                        create temporary table planned_row on commit drop as
                        select record, line, address_key, proxy_keys, groups, row_action
                          from import_row
                         where run_id = :run and address_key is not null
                        """).param("run", run.value()).update();
        dropRejected(run);
        jdbc.sql("analyze planned_row").update();
    }

    /** Takes out the rows that were rejected since. */
    void dropRejected(ImportRunId run) {
        jdbc.sql("""
                        delete from planned_row
                         using import_problem
                         where import_problem.run_id = :run and severity in ('ERROR', 'REVIEW')
                           and import_problem.record = planned_row.record
                        """).param("run", run.value()).update();
    }

    /** Rejects rows whose address cannot be a contact's, unless it is another member's where it should be. */
    void rejectInternalAddresses(ImportRunId run, ImportMode mode, List<String> acceptedDomains) {
        var parameters = Map.of("verb", mode.verb().name(), "domains", acceptedDomains.toArray(String[]::new));
        report(run, ProblemKind.ADDRESS_INTERNAL, parameters, """
                select record, line
                  from planned_row
                 where split_part(address_key, '@', -1) = any (:domains) and not %s
                """.formatted(SETTLED));
        report(run, ProblemKind.ADDRESS_OF_MAILBOX_OR_GROUP, parameters, """
                select planned_row.record, planned_row.line
                  from planned_row
                  join recipient_address address on address.address_key = planned_row.address_key and address.live
                  join recipient on recipient.id = address.recipient_id
                 where recipient.kind not in ('MAIL_CONTACT', 'GUEST') and not %s
                """.formatted(SETTLED));
    }

    /**
     * Rejects rows that would change a contact which does not exist, unless another row adds it or a person said whom they
     * mean.
     */
    void rejectUnknownContacts(ImportRunId run, ImportMode mode) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :run, record, line, :code, :severity, :message
                          from planned_row
                         where coalesce(row_action, :verb) = 'UPDATE'
                           and not exists (select from recipient_address held
                                            where held.live and held.address_key = planned_row.address_key)
                           and not exists (select from planned_row added
                                            where coalesce(added.row_action, :verb) = 'ADD'
                                              and added.address_key = planned_row.address_key)
                           and not exists (select from import_decision
                                             join import_row decided on decided.run_id = import_decision.run_id
                                                                    and decided.record = import_decision.record
                                            where import_decision.run_id = :run and choice = 'CONTACT'
                                              and decided.address_key = planned_row.address_key)
                        """)
                .param("run", run.value())
                .param("verb", mode.verb().name())
                .param("code", ProblemKind.CONTACT_UNKNOWN.code())
                .param("severity", ProblemKind.CONTACT_UNKNOWN.severity().name())
                .param("message", ProblemKind.CONTACT_UNKNOWN.message())
                .update();
        dropRejected(run);
    }

    /**
     * Leaves people to a person's decision whose further addresses are somebody else's external address, in the directory or
     * in the file; and rejects those that the person left out. A further address that is shared only as such makes nobody
     * doubtful. All rows of the same external address go together, so that none of them speaks for it alone.
     */
    void review(ImportRunId run) {
        report(run, ProblemKind.LEFT_OUT, """
                select planned_row.record, planned_row.line
                  from import_decision
                  join import_row decided on decided.run_id = :run and decided.record = import_decision.record
                  join planned_row on planned_row.address_key = decided.address_key
                 where import_decision.run_id = :run and choice = 'LEAVE_OUT'
                """);
        report(run, ProblemKind.SEVERAL_CONTACTS, """
                select planned_row.record, planned_row.line
                  from planned_row
                  join (select distinct named.address_key
                          from planned_row named
                         cross join unnest(named.proxy_keys) proxy
                         where named.proxy_keys is not null and proxy <> named.address_key
                           and (exists (select from planned_row other where other.address_key = proxy)
                                or exists (select from recipient_address held
                                            where held.live and held.position = 0 and held.address_key = proxy
                                              and not exists (select from recipient_address own
                                                               where own.live and own.address_key = named.address_key
                                                                 and own.recipient_id = held.recipient_id)))
                       ) doubtful using (address_key)
                 where not exists (select from import_decision
                                     join import_row decided on decided.run_id = import_decision.run_id
                                                            and decided.record = import_decision.record
                                    where import_decision.run_id = :run
                                      and decided.address_key = planned_row.address_key)
                """);
    }

    private void report(ImportRunId run, ProblemKind problem, String rows) {
        report(run, problem, Map.of(), rows);
    }

    private void report(ImportRunId run, ProblemKind problem, Map<String, ?> parameters, String rows) {
        int rejected = jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :run, record, line, :code, :severity, :message from (%s) reported
                        """.formatted(rows))
                .params(parameters)
                .param("run", run.value())
                .param("code", problem.code())
                .param("severity", problem.severity().name())
                .param("message", problem.message())
                .update();
        if (rejected > 0) {
            dropRejected(run);
        }
    }
}
