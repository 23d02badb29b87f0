package org.liaison.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.group.GroupLimitException.Reason;
import org.liaison.recipient.RecipientId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Resolves groups to the people behind them, through nested groups, and holds them to their limits. */
@Repository
@EnableConfigurationProperties(GroupLimits.class)
@Transactional(readOnly = true)
public class GroupExpansion {

    private final JdbcClient jdbc;
    private final GroupLimits limits;

    GroupExpansion(JdbcClient jdbc, GroupLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** How many people a message to the group reaches; somebody who is in it twice counts once. */
    public int size(RecipientId group) {
        return jdbc.sql("""
                        with recursive expansion (id, kind) as (
                            select recipient.id, recipient.kind
                              from membership
                              join recipient on recipient.id = membership.member_id and recipient.deleted_at is null
                             where membership.group_id = :group
                            union
                            select recipient.id, recipient.kind
                              from expansion
                              join membership on membership.group_id = expansion.id
                              join recipient on recipient.id = membership.member_id and recipient.deleted_at is null
                             where expansion.kind like '%GROUP')
                        select count(*) from expansion where kind not like '%GROUP'
                        """).param("group", group.value()).query(Integer.class).single();
    }

    /**
     * How many people messages to each of the groups reach.
     *
     * @param countTo from how many on it only matters that there are as many
     */
    public Map<RecipientId, Integer> sizes(Collection<RecipientId> groups, int countTo) {
        var sizes = new HashMap<RecipientId, Integer>();
        // Rows of a recursive query are made as they are asked for, so that a large group takes no more than a look.
        jdbc.sql("""
                        select target.id, counted.size
                          from unnest(:groups::bigint[]) target (id)
                         cross join lateral (
                            select count(*) as size
                              from (with recursive expansion (id, kind) as (
                                        select recipient.id, recipient.kind
                                          from membership
                                          join recipient
                                            on recipient.id = membership.member_id and recipient.deleted_at is null
                                         where membership.group_id = target.id
                                        union
                                        select recipient.id, recipient.kind
                                          from expansion
                                          join membership on membership.group_id = expansion.id
                                          join recipient
                                            on recipient.id = membership.member_id and recipient.deleted_at is null
                                         where expansion.kind like '%GROUP')
                                    select from expansion where kind not like '%GROUP' limit :limit) people) counted
                        """)
                .param("groups", RecipientId.values(groups))
                .param("limit", countTo)
                .query(row -> {
                    sizes.put(new RecipientId(row.getLong("id")), row.getInt("size"));
                });
        return sizes;
    }

    /** Which of the groups reach so many recipients that they must not be open to every sender. */
    List<RecipientId> tooLargeToBeOpen(Collection<RecipientId> groups) {
        var managed = jdbc.sql("select id from unnest(:groups::bigint[]) id where has_delivery_management(id)")
                .param("groups", RecipientId.values(groups))
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .set();
        return groups.stream()
                .filter(group -> !managed.contains(group) && size(group) >= limits.restrictedFrom())
                .toList();
    }

    /**
     * The groups that a message to the group passes through, itself included.
     *
     * @param groups where to begin
     */
    public List<RecipientId> nestedGroups(RecipientId groups) {
        return jdbc.sql("""
                        with recursive nested (id) as (
                            select :group::bigint
                            union
                            select membership.member_id
                              from nested
                              join membership on membership.group_id = nested.id
                              join recipient on recipient.id = membership.member_id
                                            and recipient.kind like '%GROUP')
                        select id from nested
                        """)
                .param("group", groups.value())
                .query((row, _) -> new RecipientId(row.getLong(1)))
                .list();
    }

    /**
     * Checks the group and all groups that contain it, after a change in the same transaction.
     *
     * @throws GroupLimitException if one of them has more recipients than it may, or is open to every sender and too
     *     large for that
     */
    public void requireWithinLimits(RecipientId group) {
        var affected = jdbc.sql("""
                        with recursive above (id) as (
                            select :group::bigint
                            union
                            select membership.group_id from above join membership on membership.member_id = above.id)
                        select recipient.id, display_name,
                               require_sender_authentication or has_delivery_management(recipient.id) as restricted
                          from above
                          join recipient on recipient.id = above.id
                         where deleted_at is null
                        """)
                .param("group", group.value())
                .query((row, _) -> new Affected(
                        new RecipientId(row.getLong("id")),
                        row.getString("display_name"),
                        row.getBoolean("restricted")))
                .list();
        for (var each : affected) {
            int size = size(each.id());
            if (size > limits.maxRecipients()) {
                throw new GroupLimitException(
                        each.id(), each.displayName(), Reason.TOO_MANY_RECIPIENTS, size, limits.maxRecipients());
            }
            if (size >= limits.restrictedFrom() && !each.restricted()) {
                throw new GroupLimitException(
                        each.id(), each.displayName(), Reason.TOO_LARGE_TO_BE_OPEN, size, limits.restrictedFrom());
            }
        }
    }

    private record Affected(RecipientId id, String displayName, boolean restricted) {}
}
