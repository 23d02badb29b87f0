package org.liaison.recipient;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;
import org.liaison.audit.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does the same to many recipients in one statement, with an audit entry for each. Whoever is gone, or is already as wanted,
 * is passed over.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RecipientBulkEdit {

    private final JdbcClient jdbc;
    private final RecipientDeletion deletion;
    private final CurrentActor actor;

    RecipientBulkEdit(JdbcClient jdbc, RecipientDeletion deletion, CurrentActor actor) {
        this.jdbc = jdbc;
        this.deletion = deletion;
        this.actor = actor;
    }

    /**
     * What can be set.
     *
     * @param column of the table {@code recipient}
     * @param key its name in audit entries
     * @param type its type in SQL, {@code text} or {@code boolean}
     */
    public record Property(String column, String key, String type) {}

    /**
     * Gives living recipients of some kinds the same value.
     *
     * @param value null to empty the property
     * @param action contact updated, or group updated
     * @return the audit entries that tell of it, one for each recipient that was changed, for {@link #revert}
     */
    public List<Long> set(
            Collection<RecipientId> recipients,
            Set<RecipientKind> kinds,
            Property property,
            @Nullable Object value,
            AuditAction action) {
        return jdbc.sql("""
                        with target as (
                            select id, %1$s as old
                              from recipient
                             where id = any (:recipients) and deleted_at is null and kind in (:kinds)
                               and %1$s is distinct from :value::%2$s
                             order by id
                               for update),
                        changed as (
                            update recipient set %1$s = :value::%2$s, version = version + 1
                              from target
                             where recipient.id = target.id
                            returning recipient.id, kind, old, recipient.%1$s as new)
                        insert into audit_entry (actor, action, recipient_id, group_id, before, after)
                        select :actor, :action,
                               case when kind not like '%%GROUP' then id end, case when kind like '%%GROUP' then id end,
                               nullif(jsonb_strip_nulls(jsonb_build_object(:key, old)), '{}'),
                               nullif(jsonb_strip_nulls(jsonb_build_object(:key, new)), '{}')
                          from changed
                        returning id
                        """.formatted(property.column(), property.type()))
                .param("recipients", RecipientId.values(recipients))
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("value", value)
                .param("key", property.key())
                .param("actor", actor.get().name())
                .param("action", action.name())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /**
     * Takes a change of one property back. What somebody has changed since stays.
     *
     * @param entries what {@link #set} returned
     * @return how many recipients have their old value again
     */
    public int revert(Property property, List<Long> entries) {
        return jdbc.sql("""
                        with entry as (
                            select action, recipient_id, group_id, before, after,
                                   (before ->> :key)::%2$s as old, (after ->> :key)::%2$s as new
                              from audit_entry
                             where id = any (:entries)),
                        reverted as (
                            update recipient set %1$s = old, version = version + 1
                              from entry
                             where recipient.id = coalesce(recipient_id, group_id)
                               and deleted_at is null and %1$s is not distinct from new
                            returning action, recipient_id, group_id, before, after)
                        insert into audit_entry (actor, action, recipient_id, group_id, before, after)
                        select :actor, action, recipient_id, group_id, after, before from reverted
                        """.formatted(property.column(), property.type()))
                .param("entries", entries.toArray(Long[]::new))
                .param("key", property.key())
                .param("actor", actor.get().name())
                .update();
    }

    /**
     * Deletes living recipients of some kinds; they can be restored for 30 days.
     *
     * @return who was deleted
     */
    public List<RecipientId> delete(Collection<RecipientId> recipients, Set<RecipientKind> kinds, AuditAction action) {
        var deleted = deletion.delete(recipients, kinds);
        record(action, deleted);
        return deleted;
    }

    /**
     * Brings deleted recipients of some kinds back with their addresses and memberships.
     *
     * @return who came back
     * @throws AddressTakenException if somebody else has got one of the addresses meanwhile
     */
    public List<RecipientId> restore(Collection<RecipientId> recipients, Set<RecipientKind> kinds, AuditAction action) {
        var restored = deletion.restore(recipients, kinds);
        record(action, restored);
        return restored;
    }

    private void record(AuditAction action, List<RecipientId> recipients) {
        jdbc.sql("""
                        insert into audit_entry (actor, action, recipient_id, group_id)
                        select :actor, :action,
                               case when kind not like '%GROUP' then id end, case when kind like '%GROUP' then id end
                          from recipient
                         where id = any (:recipients)
                        """)
                .param("actor", actor.get().name())
                .param("action", action.name())
                .param("recipients", RecipientId.values(recipients))
                .update();
    }
}
