package org.liaison.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out whom the rows of a run mean. Leaves the temporary tables {@code planned_contact}, one row for each address of
 * the file, and {@code planned_proxy}, the further addresses of new contacts.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactMatching {

    /** A row that only updates does not speak for somebody whom another row adds. */
    private static final String LEAD_UNLESS_UPDATE =
            "coalesce(min(record) filter (where coalesce(row_action, :verb) <> 'UPDATE'), min(record))";

    private final JdbcClient jdbc;

    ContactMatching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds whom each address of the file means and which row speaks for it: the first that is not rejected. Rows of other
     * addresses of the same contact are duplicates, too.
     */
    void match(ImportRunId run, ImportMode mode, boolean actionColumn) {
        jdbc.sql("""
                        create temporary table planned_contact on commit drop as
                        select found.*,
                               coalesce(known_id,
                                        case when is_new then nextval('recipient_id_seq') end)
                                   as recipient_id,
                               true as leads
                          from (select lead.record, lead.address_key, recipient.kind, recipient.version, %1$s as verb,
                                       recipient.id as known_id,
                                       address.position > 0 or decided.recipient_id is not null as indirect,
                                       suppression.address_key is not null as suppressed,
                                       recipient.id is null and address.recipient_id is null
                                           and suppression.address_key is null and %1$s = 'ADD' as is_new
                                  from (select address_key, %3$s as record from planned_row group by address_key) lead
                                  %2$s
                                  left join recipient_address address
                                         on address.address_key = lead.address_key and address.live
                                  left join (select distinct on (address_key) address_key, import_decision.recipient_id
                                               from import_decision
                                               join import_row on import_row.run_id = import_decision.run_id
                                                              and import_row.record = import_decision.record
                                              where import_decision.run_id = :run and choice = 'CONTACT') decided
                                         on decided.address_key = lead.address_key
                                  left join recipient
                                         on recipient.id = coalesce(decided.recipient_id, address.recipient_id)
                                        and recipient.kind in ('MAIL_CONTACT', 'GUEST')
                                  left join planned_suppression suppression
                                         on suppression.address_key = lead.address_key and suppression.group_id is null
                                 order by lead.record) found
                        """.formatted(
                                actionColumn ? "coalesce(said.row_action, :verb)" : ":verb",
                                actionColumn ? "join planned_row said on said.record = lead.record" : "",
                                actionColumn ? LEAD_UNLESS_UPDATE : "min(record)"))
                .param("run", run.value())
                .param("verb", mode.verb().name())
                .update();
        // Only by a proxy address, or by a decision, do two addresses of the file lead to one contact.
        jdbc.sql("""
                        update planned_contact
                           set leads = false
                          from (select recipient_id, min(record) as record
                                  from planned_contact
                                 where recipient_id in (select recipient_id from planned_contact where indirect)
                                 group by recipient_id
                                having count(*) > 1) several
                         where planned_contact.recipient_id = several.recipient_id
                           and planned_contact.record <> several.record
                        """).update();
        jdbc.sql("analyze planned_contact").update();
    }

    /** Tells at the rows of people whom no import may add. */
    void reportSuppressed(ImportRunId run) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :run, planned_row.record, planned_row.line, :code, 'WARNING', :message
                          from planned_contact
                          join planned_row using (record)
                         where planned_contact.suppressed
                        """)
                .param("run", run.value())
                .param("code", ProblemKind.SUPPRESSED.code())
                .param("message", ProblemKind.SUPPRESSED.message())
                .update();
    }

    /** Tells at rows that say something of a person which the row that speaks for them does not, since it is not taken. */
    void reportConflicts(ImportRunId run) {
        boolean duplicates = jdbc.sql(
                        "select (select count(*) from planned_row) > (select count(*) from planned_contact)")
                .query(Boolean.class)
                .single();
        if (!duplicates) {
            return;
        }
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :run, import_row.record, import_row.line, :code, 'WARNING', :message
                          from planned_row
                          join planned_contact on planned_contact.address_key = planned_row.address_key
                                              and planned_contact.record <> planned_row.record
                          join import_row on import_row.run_id = :run and import_row.record = planned_row.record
                          join import_row lead on lead.run_id = :run and lead.record = planned_contact.record
                         where exists (select from jsonb_each_text(import_row.fields) field
                                        where lead.fields ->> field.key is distinct from field.value)
                            or import_row.hidden <> coalesce(lead.hidden, not import_row.hidden)
                            or not import_row.cleared <@ coalesce(lead.cleared, '{}')
                            or not import_row.proxy_keys <@ (lead.address_key || coalesce(lead.proxy_keys, '{}'))
                            or coalesce(import_row.row_action, '') <> coalesce(lead.row_action, '')
                        """)
                .param("run", run.value())
                .param("code", ProblemKind.DUPLICATE_CONFLICT.code())
                .param("message", ProblemKind.DUPLICATE_CONFLICT.message())
                .update();
    }

    /** Gives the further addresses of new contacts to the first row that asks for one nobody has. */
    void matchProxyAddresses(ImportRunId run, List<String> acceptedDomains) {
        jdbc.sql("""
                        create temporary table planned_proxy on commit drop as
                        select distinct on (proxy.address_key)
                               import_row.record, proxy.position, proxy.address, proxy.address_key
                          from planned_contact
                          join import_row on import_row.run_id = :run and import_row.record = planned_contact.record
                         cross join unnest(proxy_addresses, proxy_keys) with ordinality
                                    as proxy (address, address_key, position)
                         where planned_contact.is_new and import_row.proxy_keys is not null
                           and split_part(proxy.address_key, '@', -1) <> all (:domains)
                           and not exists (select from planned_contact other
                                            where other.address_key = proxy.address_key)
                           and not exists (select from recipient_address held
                                            where held.live and held.address_key = proxy.address_key)
                         order by proxy.address_key, import_row.record, proxy.position
                        """)
                .param("run", run.value())
                .param("domains", acceptedDomains.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select distinct :run::bigint, import_row.record, import_row.line, :code, 'WARNING', :message
                          from planned_contact
                          join import_row on import_row.run_id = :run and import_row.record = planned_contact.record
                         cross join unnest(proxy_keys) as proxy (address_key)
                         where planned_contact.is_new and import_row.proxy_keys is not null
                           and not exists (select from planned_proxy
                                            where planned_proxy.record = import_row.record
                                              and planned_proxy.address_key = proxy.address_key)
                        """)
                .param("run", run.value())
                .param("code", ProblemKind.PROXY_ADDRESS_TAKEN.code())
                .param("message", ProblemKind.PROXY_ADDRESS_TAKEN.message())
                .update();
    }
}
