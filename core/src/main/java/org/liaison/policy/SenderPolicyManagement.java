package org.liaison.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.ChangedProperties;
import org.liaison.group.GroupExpansion;
import org.liaison.group.GroupLimitException;
import org.liaison.group.GroupLock;
import org.liaison.policy.SenderPolicyNotAllowedException.Reason;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who may send to a group. Every change is audited in its transaction. */
@Service
@Transactional
public class SenderPolicyManagement {

    private final JdbcClient jdbc;
    private final GroupLock locks;
    private final SenderPolicySearch policies;
    private final ListedSenders listed;
    private final GroupExpansion expansion;
    private final AuditLog audit;

    SenderPolicyManagement(
            JdbcClient jdbc,
            GroupLock locks,
            SenderPolicySearch policies,
            ListedSenders listed,
            GroupExpansion expansion,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.policies = policies;
        this.listed = listed;
        this.expansion = expansion;
        this.audit = audit;
    }

    /**
     * Replaces a group's sender policy.
     *
     * @param version the group's version that was seen when the new policy was written
     * @throws OptimisticLockingFailureException if somebody changed or deleted the group since
     * @throws SenderPolicyNotAllowedException if Exchange would refuse it, or somebody on it is gone
     * @throws GroupLimitException if the group is too large to be open to every sender without approval
     */
    public void correct(RecipientId group, long version, SenderPolicy policy) {
        var kind = locks.lock(group, version);
        var before = policies.ofGroup(group).orElseThrow();
        if (before.equals(policy)) {
            return;
        }
        requireAllowed(kind, before, policy);
        listed.replace(group, SenderList.ACCEPT, policy.accepted());
        listed.replace(group, SenderList.REJECT, policy.rejected());
        listed.replace(group, SenderList.BYPASS, policy.moderation().bypass());
        writeModeration(group, policy.moderation());
        jdbc.sql("""
                        update recipient set require_sender_authentication = :required, version = version + 1
                         where id = :group
                        """)
                .param("required", policy.requireSenderAuthentication())
                .param("group", group.value())
                .update();
        expansion.requireWithinLimits(group);
        var change = ChangedProperties.between(
                before.toMap(), policies.ofGroup(group).orElseThrow().toMap());
        audit.record(AuditAction.SENDER_POLICY_CHANGED, null, group.value(), change.before(), change.after());
    }

    private void requireAllowed(RecipientKind kind, SenderPolicy before, SenderPolicy policy) {
        var moderation = policy.moderation();
        var moderators = moderation.moderators().stream().map(Recipient::id).collect(Collectors.toSet());
        if (moderators.size() > Moderation.MAX_MODERATORS) {
            throw new SenderPolicyNotAllowedException(Reason.TOO_MANY_MODERATORS);
        }
        // A distribution group's owners stand in for its moderators.
        if (moderation.enabled() && moderators.isEmpty() && kind == RecipientKind.MAIL_ENABLED_SECURITY_GROUP) {
            throw new SenderPolicyNotAllowedException(Reason.MODERATOR_MISSING);
        }
        var wanted = new HashSet<>(policy.listedRecipients());
        wanted.removeAll(before.listedRecipients());
        wanted.addAll(moderators);
        var living = living(wanted);
        if (!living.keySet().containsAll(wanted)) {
            throw new SenderPolicyNotAllowedException(Reason.RECIPIENT_GONE);
        }
        if (moderators.stream().anyMatch(moderator -> living.get(moderator) != RecipientKind.MAILBOX)) {
            throw new SenderPolicyNotAllowedException(Reason.MODERATOR_NOT_A_MAILBOX);
        }
    }

    /** Also keeps them from being taken out of the directory until the transaction ends. */
    private Map<RecipientId, RecipientKind> living(Set<RecipientId> recipients) {
        return jdbc
                .sql("""
                        select id, kind from recipient
                         where id = any (:recipients) and deleted_at is null
                         order by id
                           for key share
                        """)
                .param("recipients", RecipientId.values(recipients))
                .query((row, _) ->
                        Map.entry(new RecipientId(row.getLong("id")), RecipientKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void writeModeration(RecipientId group, Moderation moderation) {
        jdbc.sql("""
                        insert into moderation (group_id, enabled, notifications, bypass_nested)
                        values (:group, :enabled, :notifications, :nested)
                        on conflict on constraint moderation_pkey do update
                           set enabled = :enabled, notifications = :notifications, bypass_nested = :nested
                        """)
                .params(Map.of(
                        "group", group.value(),
                        "enabled", moderation.enabled(),
                        "notifications", moderation.notifications().name(),
                        "nested", moderation.bypassNested()))
                .update();
        jdbc.sql("delete from moderator where group_id = :group")
                .param("group", group.value())
                .update();
        jdbc.sql("insert into moderator (group_id, moderator_id) select distinct :group, unnest(:moderators::bigint[])")
                .param("group", group.value())
                .param(
                        "moderators",
                        RecipientId.values(moderation.moderators().stream()
                                .map(Recipient::id)
                                .toList()))
                .update();
    }
}
