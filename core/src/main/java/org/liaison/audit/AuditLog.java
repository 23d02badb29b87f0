package org.liaison.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Appends to the audit log, in the transaction of the change it tells of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AuditLog {

    private static final int BATCH = 20_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentActor actor;

    AuditLog(JdbcClient jdbc, ObjectMapper json, CurrentActor actor) {
        this.jdbc = jdbc;
        this.json = json;
        this.actor = actor;
    }

    /**
     * Tells of a change to a recipient or a setting.
     *
     * @param recipientId the recipient's number, or null for a setting
     * @param before what was, by name; only what changed; empty for something new
     * @param after what is now; empty for something that ended
     */
    public void record(AuditAction action, @Nullable Long recipientId, Map<String, ?> before, Map<String, ?> after) {
        record(action, recipientId, null, before, after);
    }

    /** Tells of a change to a membership, or, with no recipient, to a group's settings. */
    public void record(
            AuditAction action,
            @Nullable Long recipientId,
            @Nullable Long groupId,
            Map<String, ?> before,
            Map<String, ?> after) {
        record(action, recipientId, groupId, null, null, before, after);
    }

    /** Tells of what a person did about a record of an import run, and to whom. */
    public void recordOfRun(
            AuditAction action,
            @Nullable Long recipientId,
            long runId,
            long record,
            Map<String, ?> before,
            Map<String, ?> after) {
        record(action, recipientId, null, runId, record, before, after);
    }

    private void record(
            AuditAction action,
            @Nullable Long recipientId,
            @Nullable Long groupId,
            @Nullable Long runId,
            @Nullable Long record,
            Map<String, ?> before,
            Map<String, ?> after) {
        jdbc.sql("""
                        insert into audit_entry (actor, action, recipient_id, group_id, run_id, record, before, after)
                        values (:actor, :action, :recipient, :group, :run, :record, :before::jsonb, :after::jsonb)
                        """)
                .param("actor", actor.get().name())
                .param("action", action.name())
                .param("recipient", recipientId)
                .param("group", groupId)
                .param("run", runId)
                .param("record", record)
                .param("before", before.isEmpty() ? null : json.writeValueAsString(before))
                .param("after", after.isEmpty() ? null : json.writeValueAsString(after))
                .update();
    }

    /**
     * Removes some of the entries that were written before a moment; those that imports wrote are theirs.
     *
     * @return how many they were; 0 if there are none left
     */
    public int purge(Instant before) {
        return jdbc.sql("""
                        delete from audit_entry
                         where id <= (select max(id)
                                        from (select id, at from audit_entry order by id limit :limit) oldest
                                       where at < :before)
                           and at < :before
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", BATCH)
                .update();
    }
}
