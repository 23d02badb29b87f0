package org.liaison.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liaison.contact.ContactField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a run's rows against the directory: whom each means, which contacts are new, and what the others gain. Works on
 * whole sets in the temporary table {@code planned_contact}, one row for each address of the file.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactPlanning {

    private final JdbcClient jdbc;

    ContactPlanning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rejects rows whose address cannot be a contact's. */
    void rejectInternalAddresses(ImportRunId run, List<String> acceptedDomains) {
        reject(run, ProblemKind.ADDRESS_INTERNAL, """
                select record, line
                  from import_row
                 where run_id = :run and split_part(address_key, '@', -1) = any (:domains)
                """, acceptedDomains);
        reject(run, ProblemKind.ADDRESS_OF_MAILBOX_OR_GROUP, """
                select import_row.record, import_row.line
                  from import_row
                  join recipient_address address on address.address_key = import_row.address_key and address.live
                  join recipient on recipient.id = address.recipient_id
                 where run_id = :run and recipient.kind not in ('MAIL_CONTACT', 'GUEST')
                   and split_part(import_row.address_key, '@', -1) <> all (:domains)
                """, acceptedDomains);
    }

    private void reject(ImportRunId run, ProblemKind problem, String rows, List<String> acceptedDomains) {
        jdbc.sql("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :run, record, line, :code, 'ERROR', :message from (%s) rejected
                        """.formatted(rows))
                .param("run", run.value())
                .param("code", problem.code())
                .param("message", problem.message())
                .param("domains", acceptedDomains.toArray(String[]::new))
                .update();
    }

    /**
     * Finds whom each address of the file means and which row speaks for it: the first that is not rejected. Rows of other
     * addresses of the same contact are duplicates, too.
     */
    void match(ImportRunId run) {
        jdbc.sql("""
                        create temporary table planned_contact on commit drop as
                        select lead.record, lead.address_key, recipient.kind, recipient.version,
                               coalesce(recipient.id, nextval(pg_get_serial_sequence('recipient', 'id'))) as recipient_id,
                               recipient.id is null as is_new,
                               true as leads
                          from (select address_key, min(record) as record
                                  from import_row
                                 where run_id = :run and address_key is not null
                                   and not exists (select from import_problem
                                                    where import_problem.run_id = import_row.run_id
                                                      and import_problem.record = import_row.record
                                                      and severity = 'ERROR')
                                 group by address_key) lead
                          left join recipient_address address on address.address_key = lead.address_key and address.live
                          left join recipient on recipient.id = address.recipient_id
                        """).param("run", run.value()).update();
        jdbc.sql("""
                        update planned_contact
                           set leads = false
                          from (select recipient_id, min(record) as record
                                  from planned_contact
                                 where not is_new
                                 group by recipient_id
                                having count(*) > 1) several
                         where planned_contact.recipient_id = several.recipient_id
                           and planned_contact.record <> several.record
                        """).update();
        jdbc.sql("analyze planned_contact").update();
    }

    /**
     * Gives the further addresses of new contacts to the first row that asks for one nobody has; in the temporary table
     * {@code planned_proxy}.
     */
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

    /**
     * Plans the contacts that do not exist yet.
     *
     * @param seq how many changes the plan has already
     * @return how many were added
     */
    int planNew(ImportRunId run, long seq) {
        return jdbc.sql("""
                        insert into import_change (run_id, seq, record, action, recipient_id, after)
                        select :run, :seq + row_number() over (order by planned_contact.record), planned_contact.record,
                               'CONTACT_CREATED', planned_contact.recipient_id,
                               jsonb_strip_nulls(jsonb_build_object(
                                   'externalAddress', import_row.address,
                                   'displayName', import_row.display_name,
                                   'hidden', nullif(import_row.hidden, false),
                                   'proxyAddresses', case when import_row.proxy_keys is not null then (
                                       select jsonb_agg(address order by position)
                                         from planned_proxy where planned_proxy.record = import_row.record) end))
                                   || import_row.fields
                          from planned_contact
                          join import_row on import_row.run_id = :run and import_row.record = planned_contact.record
                         where planned_contact.is_new
                        """).param("run", run.value()).param("seq", seq).update();
    }

    /**
     * Plans to fill the empty fields of contacts that exist.
     *
     * @param fields the names of the fields that the file has columns for
     * @param seq how many changes the plan has already
     * @return how many were added
     */
    int planFilling(ImportRunId run, Map<String, String> fields, long seq) {
        var filled = fields.values().stream()
                .map(key -> ContactField.withKey(key).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .map(field -> "'%1$s', case when recipient.%2$s is null then import_row.fields ->> '%1$s' end"
                        .formatted(field.key(), field.column()))
                .collect(Collectors.joining(", "));
        if (filled.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        insert into import_change (run_id, seq, record, action, recipient_id, base_version, before, after)
                        select :run, :seq + row_number() over (order by record), record, 'CONTACT_UPDATED', recipient_id,
                               version, '{}', after
                          from (select planned_contact.record, planned_contact.recipient_id, planned_contact.version,
                                       jsonb_strip_nulls(jsonb_build_object(%s)) as after
                                  from planned_contact
                                  join recipient on recipient.id = planned_contact.recipient_id
                                  join import_row on import_row.run_id = :run
                                                 and import_row.record = planned_contact.record
                                 where not planned_contact.is_new and planned_contact.leads) filled
                         where after <> '{}'
                        """.formatted(filled))
                .param("run", run.value())
                .param("seq", seq)
                .update();
    }
}
