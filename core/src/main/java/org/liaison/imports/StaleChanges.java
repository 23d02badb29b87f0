package org.liaison.imports;

import java.util.EnumSet;
import java.util.Set;
import org.liaison.audit.AuditAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the changes of a chunk that cannot be made any more, because somebody was faster, and says why. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StaleChanges {

    /** Changes of what nobody else may change at the same time; memberships are added to what others may change meanwhile. */
    private static final Set<AuditAction> LOCKING = EnumSet.of(
            AuditAction.CONTACT_UPDATED,
            AuditAction.CONTACT_DELETED,
            AuditAction.CONTACT_RESTORED,
            AuditAction.CONTACT_REMOVED,
            AuditAction.GROUP_REMOVED);

    /** Changes that no import makes for the sake of somebody who is suppressed. */
    private static final Set<AuditAction> ADDING = EnumSet.of(
            AuditAction.CONTACT_CREATED,
            AuditAction.CONTACT_RESTORED,
            AuditAction.MEMBER_ADDED,
            AuditAction.MEMBERSHIP_CONFIRMED);

    private final JdbcClient jdbc;

    StaleChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What can be told of a change without trying: that its contact or group was changed or deleted, or its person suppressed,
     * since the plan.
     */
    void mark(Chunk chunk, AuditAction action) {
        if (LOCKING.contains(action)) {
            lock(chunk, action);
        }
        if (ADDING.contains(action) && somebodyIsSuppressedSince(chunk)) {
            mark(chunk, action, "The person was suppressed meanwhile", """
                    exists (select from suppression
                             where suppression.since >= (select created_at from import_run where id = :run)
                               and (suppression.group_id is null or suppression.group_id = import_change.group_id)
                               and (suppression.address_key in (
                                        select address_key from recipient_address
                                         where recipient_address.recipient_id = import_change.recipient_id)
                                    or suppression.address_key in (
                                        select unnest(array_append(proxy_keys, address_key)) from import_row
                                         where import_row.run_id = import_change.run_id
                                           and import_row.record = import_change.record)))""");
        }
        switch (action) {
            case CONTACT_UPDATED, CONTACT_DELETED ->
                mark(chunk, action, "The contact was changed meanwhile; import the file again", """
                        not exists (select from recipient
                                     where recipient.id = import_change.recipient_id
                                       and recipient.version = import_change.base_version and deleted_at is null)""");
            case CONTACT_REMOVED ->
                mark(chunk, action, "The contact was changed or put into a group meanwhile, so it stays", """
                        not exists (select from recipient
                                     where recipient.id = import_change.recipient_id
                                       and recipient.version = import_change.base_version and deleted_at is null)
                        or exists (select from membership where member_id = import_change.recipient_id)""");
            case GROUP_REMOVED ->
                mark(chunk, action, "The group was changed or got members meanwhile, so it stays", """
                        not exists (select from recipient
                                     where recipient.id = import_change.group_id
                                       and recipient.version = import_change.base_version and deleted_at is null)
                        or exists (select from membership where membership.group_id = import_change.group_id)""");
            case CONTACT_RESTORED ->
                mark(
                        chunk,
                        action,
                        "The contact is not deleted any more, or its address was given to somebody else",
                        """
                        not exists (select from recipient
                                     where recipient.id = import_change.recipient_id and deleted_at is not null)
                        or exists (select from recipient_address old
                                     join recipient_address taken on taken.address_key = old.address_key and taken.live
                                    where old.recipient_id = import_change.recipient_id)""");
            case MEMBER_ADDED, MEMBERSHIP_CONFIRMED -> {
                if (somebodyMayBeGone(chunk)) {
                    mark(chunk, action, "The group or the contact does not exist any more", """
                            not exists (select from recipient
                                         where recipient.id = import_change.recipient_id and deleted_at is null)
                            or not exists (select from recipient
                                            where recipient.id = import_change.group_id and deleted_at is null)""");
                }
            }
            default -> {
                // Whatever else a plan holds can be made whatever happened since.
            }
        }
    }

    /** Planning has left out whoever was suppressed before, and undoing brings them back to where they were all the same. */
    private boolean somebodyIsSuppressedSince(Chunk chunk) {
        return jdbc.sql("""
                        select exists (select from suppression
                                        where since >= (select created_at from import_run where id = :run))
                        """).param("run", chunk.run()).query(Boolean.class).single();
    }

    /** Looking up every member and group of a million memberships is worth it only where any can be missing. */
    private boolean somebodyMayBeGone(Chunk chunk) {
        return jdbc.sql("""
                        select undo_of is not null
                            or exists (select from import_failure where run_id = :run)
                            or coalesce((select deleted_at from recipient
                                          where deleted_at is not null order by deleted_at desc limit 1) >= created_at,
                                        false)
                          from import_run
                         where id = :run
                        """).param("run", chunk.run()).query(Boolean.class).single();
    }

    /**
     * Keeps others from changing what the chunk is about to change, or from putting it into a group. Only a statement that
     * begins with the locks held sees all that they did before.
     */
    private void lock(Chunk chunk, AuditAction action) {
        jdbc.sql("""
                        select count(*)
                          from (select recipient.id
                                  from import_change
                                  join recipient
                                    on recipient.id = coalesce(import_change.recipient_id, import_change.group_id)
                                 where %s and action = :action
                                 order by recipient.id
                                   for update of recipient) locked
                        """.formatted(Chunk.CHANGES))
                .params(chunk.parameters())
                .param("action", action.name())
                .query(Long.class)
                .single();
    }

    /**
     * What shows only when a chunk failed: addresses that somebody has got since the plan.
     *
     * @return whether there are any
     */
    boolean markTaken(Chunk chunk) {
        var message = "The address was given to somebody else meanwhile; import the file again";
        return mark(chunk, AuditAction.CONTACT_CREATED, message, """
                        exists (select from import_row
                                      join recipient_address held on held.live and held.address_key = import_row.address_key
                                     where import_row.run_id = import_change.run_id
                                       and import_row.record = import_change.record)""")
                        + mark(chunk, AuditAction.GROUP_CREATED, message, """
                        exists (select from recipient_address held
                                     where held.live and held.address_key = import_change.after ->> 'addressKey')""")
                > 0;
    }

    /** Gives up the one change of a chunk that the database refuses. */
    void refuse(Chunk chunk) {
        jdbc.sql("""
                        insert into import_failure (run_id, seq, code, message)
                        values (:run, :first, 'APPLY-903', 'The database refuses the change')
                        """).params(chunk.parameters()).update();
    }

    private int mark(Chunk chunk, AuditAction action, String message, String condition) {
        return jdbc.sql("""
                        insert into import_failure (run_id, seq, code, message)
                        select run_id, seq, 'APPLY-901', :message
                          from import_change
                         where %s and action = :action and (%s)
                        """.formatted(Chunk.CHANGES, condition))
                .params(chunk.parameters())
                .param("action", action.name())
                .param("message", message)
                .update();
    }
}
