package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the changes of a chunk that cannot be made any more, because somebody was faster, and says why. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class StaleChanges {

    private final JdbcClient jdbc;

    StaleChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can be told without trying: contacts and groups that were changed or deleted since the plan. */
    void mark(Chunk chunk) {
        mark(chunk, "The contact was changed meanwhile; import the file again", """
                action in ('CONTACT_UPDATED', 'CONTACT_DELETED')
                and not exists (select from recipient
                                 where recipient.id = import_change.recipient_id
                                   and recipient.version = import_change.base_version and deleted_at is null)""");
        mark(chunk, "The contact was changed or put into a group meanwhile, so it stays", """
                action = 'CONTACT_REMOVED'
                and not exists (select from recipient
                                 where recipient.id = import_change.recipient_id
                                   and recipient.version = import_change.base_version and deleted_at is null
                                   and not exists (select from membership where member_id = recipient.id))""");
        mark(chunk, "The group was changed or got members meanwhile, so it stays", """
                action = 'GROUP_REMOVED'
                and not exists (select from recipient
                                 where recipient.id = import_change.group_id
                                   and recipient.version = import_change.base_version and deleted_at is null
                                   and not exists (select from membership where membership.group_id = recipient.id))""");
        mark(chunk, "The contact is not deleted any more, or its address was given to somebody else", """
                action = 'CONTACT_RESTORED'
                and (not exists (select from recipient
                                  where recipient.id = import_change.recipient_id and deleted_at is not null)
                     or exists (select from recipient_address old
                                  join recipient_address taken on taken.address_key = old.address_key and taken.live
                                 where old.recipient_id = import_change.recipient_id))""");
        mark(chunk, "The group or the contact does not exist any more", """
                action in ('MEMBER_ADDED', 'MEMBERSHIP_CONFIRMED')
                and (not exists (select from recipient
                                  where recipient.id = import_change.recipient_id and deleted_at is null)
                     or not exists (select from recipient
                                     where recipient.id = import_change.group_id and deleted_at is null))""");
    }

    /**
     * What shows only when a chunk failed: addresses that somebody has got since the plan.
     *
     * @return whether there are any
     */
    boolean markTaken(Chunk chunk) {
        var message = "The address was given to somebody else meanwhile; import the file again";
        return mark(chunk, message, """
                        action = 'CONTACT_CREATED'
                        and exists (select from import_row
                                      join recipient_address held on held.live and held.address_key = import_row.address_key
                                     where import_row.run_id = import_change.run_id
                                       and import_row.record = import_change.record)""") + mark(chunk, message, """
                        action = 'GROUP_CREATED'
                        and exists (select from recipient_address held
                                     where held.live and held.address_key = import_change.after ->> 'addressKey')""") > 0;
    }

    /** Gives up the one change of a chunk that the database refuses. */
    void refuse(Chunk chunk) {
        jdbc.sql("""
                        insert into import_failure (run_id, seq, code, message)
                        values (:run, :first, 'APPLY-903', 'The database refuses the change')
                        """).params(chunk.parameters()).update();
    }

    private int mark(Chunk chunk, String message, String condition) {
        return jdbc.sql("""
                        insert into import_failure (run_id, seq, code, message)
                        select run_id, seq, 'APPLY-901', :message
                          from import_change
                         where %s and %s
                        """.formatted(Chunk.CHANGES, condition))
                .params(chunk.parameters())
                .param("message", message)
                .update();
    }
}
