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

/** Plans which contacts are created, changed and deleted, from what {@link ContactMatching} found. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactPlanning {

    private static final String HIDDEN = "hidden";

    private static final String HIDDEN_DIFFERS =
            "target.policy = 'OVERWRITE' and recipient.hidden <> import_row.hidden";

    private final JdbcClient jdbc;

    ContactPlanning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Plans the contacts that do not exist yet. What a new contact gets stands in its row; the change holds only the further
     * addresses that are free.
     *
     * @param seq how many changes the plan has already
     * @return how many were added
     */
    int planNew(ImportRunId run, long seq) {
        return jdbc.sql("""
                        insert into import_change (run_id, seq, record, action, recipient_id, after)
                        select :run, :seq + row_number() over (order by planned_contact.record), planned_contact.record,
                               'CONTACT_CREATED', planned_contact.recipient_id,
                               case when proxy.addresses is not null
                                    then jsonb_build_object('proxyAddresses', proxy.addresses) end
                          from planned_contact
                          left join (select record, jsonb_agg(address order by position) as addresses
                                       from planned_proxy
                                      group by record) proxy on proxy.record = planned_contact.record
                         where planned_contact.is_new
                        """).param("run", run.value()).param("seq", seq).update();
    }

    /**
     * Plans what changes at contacts that exist: empty fields are filled, or the file's values written over theirs.
     *
     * @param mapping what the file's columns mean
     * @param seq how many changes the plan has already
     * @return how many were added
     */
    int planUpdates(ImportRunId run, ImportMode mode, Map<String, String> mapping, long seq) {
        var fields = mapping.values().stream()
                .map(key -> ContactField.withKey(key).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean hidden = mapping.containsValue(HIDDEN);
        if (fields.isEmpty() && !hidden) {
            return 0;
        }
        return jdbc.sql("""
                        insert into import_change (run_id, seq, record, action, recipient_id, base_version, before, after)
                        select :run, :seq + row_number() over (order by record), record, 'CONTACT_UPDATED', id, version,
                               jsonb_strip_nulls(jsonb_build_object(%s)), after
                          from (select target.record, recipient.*,
                                       jsonb_strip_nulls(jsonb_build_object(%s)) || coalesce(cleared.fields, '{}') as after
                                  from (select planned_contact.*,
                                               case when verb = 'UPDATE' then 'OVERWRITE' else :policy end as policy
                                          from planned_contact) target
                                  join recipient on recipient.id = target.recipient_id
                                  join import_row on import_row.run_id = :run and import_row.record = target.record
                                  left join lateral (
                                            select jsonb_object_agg(key, null) as fields
                                              from unnest(import_row.cleared) key
                                             where to_jsonb(recipient) ->> (:columns::jsonb ->> key) is not null) cleared
                                         on import_row.cleared is not null and target.policy = 'OVERWRITE'
                                 where not target.is_new and target.leads
                                   and target.verb <> 'REMOVE' and target.policy <> 'KEEP'
                                   and (cleared.fields is not null or %s)) changed
                        """.formatted(before(fields, hidden), after(fields, hidden), differs(fields, hidden)))
                .param("run", run.value())
                .param("seq", seq)
                .param("policy", mode.fields().name())
                .param("columns", columns(fields))
                .update();
    }

    /** What a changed field was. */
    private static String before(List<ContactField> fields, boolean hidden) {
        var parts = fields.stream()
                .map(field -> "'%1$s', case when jsonb_exists(after, '%1$s') then %2$s end"
                        .formatted(field.key(), field.column()))
                .collect(Collectors.toList());
        if (hidden) {
            parts.add("'hidden', case when jsonb_exists(after, 'hidden') then hidden end");
        }
        return String.join(", ", parts);
    }

    /** What a field becomes; null where it stays. */
    private static String after(List<ContactField> fields, boolean hidden) {
        var parts = fields.stream()
                .map(field -> "'%1$s', case when %2$s then import_row.fields ->> '%1$s' end"
                        .formatted(field.key(), differs(field)))
                .collect(Collectors.toList());
        if (hidden) {
            parts.add("'hidden', case when " + HIDDEN_DIFFERS + " then import_row.hidden end");
        }
        return String.join(", ", parts);
    }

    /** Whether anything changes: told before anything is built, since most rows of most imports change nothing. */
    private static String differs(List<ContactField> fields, boolean hidden) {
        var parts = fields.stream().map(ContactPlanning::differs).collect(Collectors.toList());
        if (hidden) {
            parts.add(HIDDEN_DIFFERS);
        }
        return String.join("\n or ", parts);
    }

    private static String differs(ContactField field) {
        return """
                (recipient.%2$s is null and import_row.fields ->> '%1$s' is not null
                 or target.policy = 'OVERWRITE' and recipient.%2$s <> import_row.fields ->> '%1$s')""".formatted(field.key(), field.column());
    }

    /** The columns of fields that may be empty, as a JSON object. */
    private static String columns(List<ContactField> fields) {
        return fields.stream()
                .filter(field -> field != ContactField.DISPLAY_NAME)
                .map(field -> "\"%s\": \"%s\"".formatted(field.key(), field.column()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /**
     * Plans to delete contacts whose rows ask for a removal and name no group to be removed from.
     *
     * @param seq how many changes the plan has already
     * @return how many were added
     */
    int planDeletions(ImportRunId run, long seq) {
        return jdbc.sql("""
                        insert into import_change (run_id, seq, record, action, recipient_id, base_version, before)
                        select :run, :seq + row_number() over (order by planned_contact.record), planned_contact.record,
                               'CONTACT_DELETED', recipient.id, recipient.version,
                               jsonb_build_object('displayName', recipient.display_name,
                                                  'externalAddress', recipient.primary_address)
                          from planned_contact
                          join recipient on recipient.id = planned_contact.recipient_id
                         where planned_contact.verb = 'REMOVE' and planned_contact.leads
                           and not exists (select from import_group where run_id = :run and target)
                           and not exists (select from planned_contact named
                                             join import_row on import_row.run_id = :run
                                                            and import_row.address_key = named.address_key
                                            where named.recipient_id = planned_contact.recipient_id
                                              and (import_row.groups is not null or named.verb <> 'REMOVE'))
                        """).param("run", run.value()).param("seq", seq).update();
    }
}
