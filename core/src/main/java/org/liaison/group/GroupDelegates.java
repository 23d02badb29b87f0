package org.liaison.group;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientRow;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who sends as a group, or on its behalf. Every change is audited in its transaction. */
@Service
@Transactional
public class GroupDelegates {

    private static final Set<RecipientKind> MAY_SEND =
            Set.of(RecipientKind.MAILBOX, RecipientKind.MAIL_ENABLED_SECURITY_GROUP);

    private final JdbcClient jdbc;
    private final AuditLog audit;

    GroupDelegates(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Who has the permission, by name. */
    @Transactional(readOnly = true)
    public List<Recipient> with(SendPermission permission, RecipientId group) {
        return jdbc.sql("""
                        select id, kind, display_name, primary_address
                          from group_delegate
                          join recipient on recipient.id = group_delegate.delegate_id
                         where group_delegate.group_id = :group and permission = :permission and deleted_at is null
                         order by display_name, id
                        """)
                .param("group", group.value())
                .param("permission", permission.name())
                .query(RecipientRow::map)
                .list();
    }

    /**
     * Gives the permission to exactly these.
     *
     * @param delegates mailboxes or mail-enabled security groups
     * @throws DelegateNotAllowedException if one is of another kind or gone
     * @throws OptimisticLockingFailureException if the group was deleted
     */
    public void set(SendPermission permission, RecipientId group, Set<RecipientId> delegates) {
        lock(group);
        requireAllowed(delegates);
        var before = texts(permission, group);
        jdbc.sql("delete from group_delegate where group_id = :group and permission = :permission")
                .param("group", group.value())
                .param("permission", permission.name())
                .update();
        jdbc.sql("""
                        insert into group_delegate (group_id, permission, delegate_id)
                        select :group, :permission, unnest(:delegates::bigint[])
                        """)
                .param("group", group.value())
                .param("permission", permission.name())
                .param("delegates", RecipientId.values(delegates))
                .update();
        var after = texts(permission, group);
        if (!before.equals(after)) {
            var property = permission == SendPermission.SEND_AS ? "sendAs" : "sendOnBehalf";
            audit.record(
                    AuditAction.GROUP_DELEGATES_CHANGED,
                    null,
                    group.value(),
                    Map.of(property, before),
                    Map.of(property, after));
        }
    }

    private void lock(RecipientId group) {
        var _ = jdbc.sql("""
                        select id from recipient
                         where id = :group and deleted_at is null and kind like '%GROUP'
                           for no key update
                        """)
                .param("group", group.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException("The group was deleted meanwhile"));
    }

    /** Also keeps them from being taken out of the directory until the transaction ends. */
    private void requireAllowed(Set<RecipientId> delegates) {
        int allowed = jdbc.sql("""
                        select id from recipient
                         where id = any (:delegates) and deleted_at is null and kind in (:kinds)
                         order by id
                           for key share
                        """)
                .param("delegates", RecipientId.values(delegates))
                .param("kinds", MAY_SEND.stream().map(Enum::name).toList())
                .query(Long.class)
                .list()
                .size();
        if (allowed < delegates.size()) {
            throw new DelegateNotAllowedException();
        }
    }

    private List<String> texts(SendPermission permission, RecipientId group) {
        return with(permission, group).stream()
                .map(delegate -> "%s <%s>".formatted(delegate.displayName(), delegate.address()))
                .toList();
    }
}
