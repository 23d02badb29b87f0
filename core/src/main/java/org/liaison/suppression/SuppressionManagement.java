package org.liaison.suppression;

import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.CurrentActor;
import org.liaison.recipient.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people out of what imports would put them into, and lets them in again. */
@Service
@Transactional
public class SuppressionManagement {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentActor actor;

    SuppressionManagement(JdbcClient jdbc, AuditLog audit, CurrentActor actor) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.actor = actor;
    }

    /**
     * Sees to it that no import puts the person into the group. Who is suppressed already stays so, for the first reason.
     *
     * @param group null for all groups, and for the address book
     * @return the new suppression; empty where there was one already
     */
    public Optional<Long> suppress(SmtpAddress address, @Nullable RecipientId group, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A suppression has a reason");
        }
        var suppression = jdbc.sql("""
                        insert into suppression (address_key, group_id, reason, actor)
                        values (:address, :group, :reason, :actor)
                        on conflict (address_key, coalesce(group_id, 0)) do nothing
                        returning id
                        """)
                .param("address", address.key())
                .param("group", group == null ? null : group.value(), Types.BIGINT)
                .param("reason", reason.strip())
                .param("actor", actor.get().name())
                .query(Long.class)
                .optional();
        suppression.ifPresent(_ -> audit.record(
                AuditAction.PERSON_SUPPRESSED,
                holder(address.key()),
                group == null ? null : group.value(),
                Map.of(),
                Map.of("address", address.key(), "reason", reason.strip())));
        return suppression;
    }

    /** Lets imports put the person there again. Releasing twice changes nothing. */
    public void release(long suppression) {
        jdbc.sql("delete from suppression where id = :id returning address_key, group_id, reason")
                .param("id", suppression)
                .query((row, _) -> new Released(
                        row.getString("address_key"), row.getObject("group_id", Long.class), row.getString("reason")))
                .optional()
                .ifPresent(released -> audit.record(
                        AuditAction.SUPPRESSION_RELEASED,
                        holder(released.address()),
                        released.group(),
                        Map.of("address", released.address(), "reason", released.reason()),
                        Map.of()));
    }

    private @Nullable Long holder(String addressKey) {
        return jdbc.sql("select recipient_id from recipient_address where live and address_key = :key")
                .param("key", addressKey)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private record Released(String address, @Nullable Long group, String reason) {}
}
