package org.liaison.imports;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.contact.ContactField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the changes of a chunk that concern contacts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ContactChanges {

    private final JdbcClient jdbc;

    ContactChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Creates contacts from their rows.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody has got one of their addresses since the plan
     */
    void create(Chunk chunk, ImportRun run) {
        var fields = mappedFields(run).stream()
                .filter(field -> field != ContactField.DISPLAY_NAME)
                .toList();
        var columns = fields.stream().map(field -> ", " + field.column()).collect(Collectors.joining());
        var values = fields.stream()
                .map(field -> ", import_row.fields ->> '%s'".formatted(field.key()))
                .collect(Collectors.joining());
        jdbc.sql("""
                        insert into recipient (id, kind, display_name, primary_address, hidden%s)
                        select recipient_id, 'MAIL_CONTACT', import_row.display_name, import_row.address,
                               coalesce(import_row.hidden, false)%s
                          from import_change
                          join import_row using (run_id, record)
                         where %s and import_change.action = 'CONTACT_CREATED'
                        """.formatted(columns, values, Chunk.CHANGES))
                .params(chunk.parameters())
                .update();
        jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select recipient_id, 0, import_row.address, import_row.address_key
                          from import_change
                          join import_row using (run_id, record)
                         where %s and import_change.action = 'CONTACT_CREATED'
                        """.formatted(Chunk.CHANGES)).params(chunk.parameters()).update();
        jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select recipient_id, row_number() over (partition by recipient_id order by proxy.position),
                               proxy.address, proxy.address_key
                          from import_change
                          join import_row using (run_id, record)
                         cross join unnest(proxy_addresses, proxy_keys) with ordinality
                                    as proxy (address, address_key, position)
                         where %s and import_change.action = 'CONTACT_CREATED' and after is not null
                           and after -> 'proxyAddresses' @> to_jsonb(proxy.address)
                        on conflict (address_key) where live do nothing
                        """.formatted(Chunk.CHANGES)).params(chunk.parameters()).update();
    }

    /** Changes the fields that a change names, null included, and leaves the others. */
    void update(Chunk chunk, ImportRun run) {
        var assignments = mappedFields(run).stream()
                .map(field ->
                        ", %1$s = case when jsonb_exists(after, '%2$s') then after ->> '%2$s' else recipient.%1$s end"
                                .formatted(field.column(), field.key()))
                .collect(Collectors.joining());
        jdbc.sql("""
                        update recipient
                           set version = version + 1, hidden = coalesce((after ->> 'hidden')::boolean, recipient.hidden)%s
                          from import_change
                         where %s and action = 'CONTACT_UPDATED'
                           and recipient.id = import_change.recipient_id
                           and recipient.version = import_change.base_version
                        """.formatted(assignments, Chunk.CHANGES))
                .params(chunk.parameters())
                .update();
    }

    /** Deletes contacts so that they can be restored. */
    void delete(Chunk chunk) {
        mark(chunk, "CONTACT_DELETED", "deleted_at = now()", "live = false");
    }

    void restore(Chunk chunk) {
        mark(chunk, "CONTACT_RESTORED", "deleted_at = null", "live = true");
    }

    private void mark(Chunk chunk, String action, String recipient, String address) {
        jdbc.sql("""
                        update recipient set version = version + 1, %s
                          from import_change
                         where %s and action = :action and recipient.id = import_change.recipient_id
                        """.formatted(recipient, Chunk.CHANGES))
                .params(chunk.parameters())
                .param("action", action)
                .update();
        jdbc.sql("""
                        update recipient_address set %s
                          from import_change
                         where %s and action = :action and recipient_address.recipient_id = import_change.recipient_id
                        """.formatted(address, Chunk.CHANGES))
                .params(chunk.parameters())
                .param("action", action)
                .update();
    }

    /** Takes out contacts that an undone import had created and that nobody has touched since. */
    void remove(Chunk chunk) {
        for (var table : new String[] {"recipient_address", "recipient"}) {
            jdbc.sql("""
                            delete from %1$s
                             using import_change
                             where %2$s and action = 'CONTACT_REMOVED'
                               and %1$s.%3$s = import_change.recipient_id
                            """.formatted(table, Chunk.CHANGES, table.equals("recipient") ? "id" : "recipient_id"))
                    .params(chunk.parameters())
                    .update();
        }
    }

    private static Set<ContactField> mappedFields(ImportRun run) {
        var mapping = Objects.requireNonNull(run.layout(), "a run with a plan has a layout")
                .mapping();
        return Arrays.stream(ContactField.values())
                .filter(field -> mapping.containsValue(field.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
