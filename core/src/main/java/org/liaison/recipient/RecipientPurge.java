package org.liaison.recipient;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes recipients for good that were deleted long ago. What the audit log tells of them, and suppressions, stay. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RecipientPurge {

    private static final int BATCH = 1_000;

    /** What belongs to a recipient, by the column that names it. */
    private static final List<String> BELONGINGS = List.of(
            "recipient_address where recipient_id",
            "membership where group_id",
            "membership where member_id",
            "group_owner where group_id",
            "group_owner where owner_id",
            "suppression where group_id",
            "contact_warning where recipient_id",
            "listed_sender where group_id",
            "listed_sender where recipient_id",
            "moderation where group_id",
            "moderator where group_id",
            "moderator where moderator_id",
            "group_setting where group_id",
            "group_delegate where group_id",
            "group_delegate where delegate_id",
            "recipient where id");

    private final JdbcClient jdbc;

    RecipientPurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes some of those that were deleted before a moment, unless the undo of an import would restore them, or a group's
     * accept list names them: a list without its last line would let everybody in.
     *
     * @return how many they were; 0 if there are none left
     */
    public int purge(Instant deletedBefore) {
        var ids = jdbc.sql("""
                        select recipient.id
                          from recipient
                         where deleted_at < :before
                           and not exists (select from import_change
                                             join import_run on import_run.id = import_change.run_id
                                            where import_change.recipient_id = recipient.id
                                              and import_change.action = 'CONTACT_DELETED'
                                              and import_run.expired_at is null)
                           and not exists (select from listed_sender
                                            where listed_sender.recipient_id = recipient.id
                                              and listed_sender.list = 'ACCEPT')
                         order by deleted_at
                         limit :limit
                           for update of recipient skip locked
                        """)
                .param("before", Timestamp.from(deletedBefore))
                .param("limit", BATCH)
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .list();
        if (!ids.isEmpty()) {
            for (var belonging : BELONGINGS) {
                jdbc.sql("delete from " + belonging + " = any (:ids)")
                        .param("ids", RecipientId.values(ids))
                        .update();
            }
        }
        return ids.size();
    }
}
