package org.liaison.policy;

import java.util.List;
import java.util.Optional;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads who may send to a group. */
@Repository
@Transactional(readOnly = true)
public class SenderPolicySearch {

    private final JdbcClient jdbc;
    private final ListedSenders listed;

    SenderPolicySearch(JdbcClient jdbc, ListedSenders listed) {
        this.jdbc = jdbc;
        this.listed = listed;
    }

    /** The policy of a group, living or deleted; empty where there is no such group. */
    public Optional<SenderPolicy> ofGroup(RecipientId group) {
        var lists = listed.of(group);
        var moderators = moderators(group);
        return jdbc.sql("""
                        select require_sender_authentication, coalesce(enabled, false) as enabled,
                               coalesce(notifications, 'ALWAYS') as notifications,
                               coalesce(bypass_nested, false) as bypass_nested
                          from recipient
                          left join moderation on moderation.group_id = recipient.id
                         where recipient.id = :group and kind like '%GROUP'
                        """)
                .param("group", group.value())
                .query((row, _) -> new SenderPolicy(
                        row.getBoolean("require_sender_authentication"),
                        lists.getOrDefault(SenderList.ACCEPT, List.of()),
                        lists.getOrDefault(SenderList.REJECT, List.of()),
                        new Moderation(
                                row.getBoolean("enabled"),
                                moderators,
                                lists.getOrDefault(SenderList.BYPASS, List.of()),
                                ModerationNotifications.valueOf(row.getString("notifications")),
                                row.getBoolean("bypass_nested"))))
                .optional();
    }

    private List<Recipient> moderators(RecipientId group) {
        return jdbc.sql("""
                        select id, kind, display_name, primary_address
                          from moderator
                          join recipient on recipient.id = moderator.moderator_id
                         where moderator.group_id = :group and deleted_at is null
                         order by display_name, id
                        """)
                .param("group", group.value())
                .query(RecipientRow::map)
                .list();
    }
}
