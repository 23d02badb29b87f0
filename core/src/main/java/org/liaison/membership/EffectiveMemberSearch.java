package org.liaison.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads whom mail to a group reaches: the people in it and in all groups nested in it, each once, with the groups through
 * which it reaches them.
 */
@Repository
@Transactional(readOnly = true)
public class EffectiveMemberSearch {

    /** Up to here hits of a search are counted one by one; beyond, a list says "more than". */
    public static final int COUNT_LIMIT = MemberSearch.COUNT_LIMIT;

    private final JdbcClient jdbc;
    private final MembersByName byName;

    EffectiveMemberSearch(JdbcClient jdbc, MembersByName byName) {
        this.jdbc = jdbc;
        this.byName = byName;
    }

    /**
     * People by name.
     *
     * @param text words that begin words of name, address or company; blank for all
     */
    public List<EffectiveMember> page(RecipientId group, String text, int offset, int limit) {
        var groups = byNumber(expansion(group));
        return byName.page(scope(groups.values().stream(), text), offset, limit, """
                        select recipient.id, kind, recipient.display_name, primary_address,
                               array_agg(distinct membership.group_id) as through
                          from page
                          join recipient on recipient.id = page.id
                          join membership on membership.group_id = any (:groups) and membership.member_id = page.id
                         group by recipient.id
                         order by recipient.display_name, recipient.id
                        """)
                .query((row, _) -> member(row, groups))
                .list();
    }

    /** How many people match; with a search text counted up to {@link #COUNT_LIMIT} and one more. */
    public int count(RecipientId group, String text) {
        return byName.count(scope(expansion(group).stream(), text), COUNT_LIMIT);
    }

    /** Hands over all people by name, without holding them all in memory. */
    public void forEach(RecipientId group, Consumer<EffectiveMember> consumer) {
        var groups = byNumber(expansion(group));
        var sql = """
                select recipient.id, kind, display_name, primary_address, through
                  from (select member_id, array_agg(distinct group_id) as through
                          from membership
                         where group_id = any (:groups)
                         group by member_id) reached
                  join recipient on recipient.id = reached.member_id
                 where deleted_at is null and kind not like '%GROUP'
                 order by display_name, recipient.id
                """;
        try (var members = jdbc
                .sql(sql)
                .param("groups", groups.keySet().toArray(Long[]::new))
                .withFetchSize(1_000)
                .query((row, _) -> member(row, groups))
                .stream()) {
            members.forEach(consumer);
        }
    }

    /** The groups that mail to the group passes through, the group itself first and the others by name. */
    public List<Recipient> expansion(RecipientId group) {
        // Whose member each living group is says little at a time; who is in each nested group would say a hundred
        // thousand.
        return jdbc.sql("""
                        with recursive nesting as materialized (
                            select membership.group_id, membership.member_id
                              from recipient
                              join membership on membership.member_id = recipient.id
                             where recipient.deleted_at is null
                               and recipient.kind in (
                                       'DISTRIBUTION_GROUP', 'MAIL_ENABLED_SECURITY_GROUP', 'MICROSOFT_365_GROUP')),
                        nested (id) as (
                            select :group::bigint
                            union
                            select nesting.member_id from nested join nesting on nesting.group_id = nested.id)
                        select recipient.id, kind, display_name, primary_address
                          from recipient
                         where recipient.id in (select id from nested)
                         order by recipient.id <> :group, display_name, recipient.id
                        """)
                .param("group", group.value())
                .query(RecipientRow::map)
                .list();
    }

    private static MembersByName.Scope scope(Stream<Recipient> groups, String text) {
        return new MembersByName.Scope(groups.map(Recipient::id).toList(), true, text);
    }

    private static Map<Long, Recipient> byNumber(List<Recipient> groups) {
        return groups.stream().collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
    }

    private static EffectiveMember member(ResultSet row, Map<Long, Recipient> groups) throws SQLException {
        var through = Arrays.stream((Long[]) row.getArray("through").getArray())
                .map(groups::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Recipient::displayName))
                .toList();
        return new EffectiveMember(RecipientRow.of(row), through);
    }
}
