package org.liaison.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liaison.address.MailAlias;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientRow;
import org.liaison.sql.Criteria;
import org.liaison.sql.SearchWords;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads groups: pages of a list, counts, one with everything, all of them for an export. */
@Repository
@Transactional(readOnly = true)
public class DistributionGroupSearch {

    private static final String GROUP_KINDS =
            "recipient.kind in ('DISTRIBUTION_GROUP', 'MAIL_ENABLED_SECURITY_GROUP', 'MICROSOFT_365_GROUP')";

    /**
     * A Microsoft 365 group takes mail from the guests in it. The first member from outside is enough, so that a
     * group costs no more than a look at its first members.
     */
    private static final String REFUSING = """
            recipient.require_sender_authentication and recipient.kind <> 'MICROSOFT_365_GROUP'
            and (select true
                   from membership
                   join recipient member on member.id = membership.member_id
                  where membership.group_id = recipient.id
                    and member.deleted_at is null and member.kind in ('MAIL_CONTACT', 'GUEST')
                  limit 1)
            """;

    private static final String GROUP = """
            select id, version, kind, display_name, alias, primary_address, notes, hidden,
                   require_sender_authentication, protected, deleted_at
              from recipient
             where %s and
            """.formatted(GROUP_KINDS);

    private static final RowMapper<GroupSummary> SUMMARY = (row, _) -> new GroupSummary(
            new RecipientId(row.getLong("id")),
            RecipientKind.valueOf(row.getString("kind")),
            row.getString("display_name"),
            row.getString("primary_address"),
            row.getBoolean("require_sender_authentication"),
            row.getInt("specified_senders"),
            row.getBoolean("moderated"),
            row.getInt("members"),
            row.getInt("external_members"),
            List.of((String[]) row.getArray("owners").getArray()),
            instant(row));

    private final JdbcClient jdbc;

    DistributionGroupSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<GroupSummary> page(GroupFilter filter, GroupSort sort, boolean descending, int offset, int limit) {
        var criteria = criteria(filter);
        // Members are counted for the groups of the page only, and within an index: whoever is in a group counts, less
        // the few of them that are deleted.
        return jdbc.sql("""
                        with page as materialized (
                            select id, kind, display_name, primary_address, require_sender_authentication, deleted_at
                              from recipient
                             where %1$s
                             order by %2$s
                             limit :limit offset :offset)
                        select page.*,
                               (select count(*) from listed_sender
                                 where listed_sender.group_id = page.id and list = 'ACCEPT') as specified_senders,
                               exists (select from moderation
                                        where moderation.group_id = page.id and enabled) as moderated,
                               (select count(distinct member_id) from membership where group_id = page.id)
                                 - (select count(distinct member_id)
                                      from recipient gone
                                      join membership on membership.member_id = gone.id
                                     where gone.deleted_at is not null and membership.group_id = page.id) as members,
                               (select count(*)
                                  from (select
                                          from (select distinct member_id from membership where group_id = page.id) member
                                          join recipient on recipient.id = member.member_id
                                         where recipient.deleted_at is null and recipient.kind in ('MAIL_CONTACT', 'GUEST')
                                         limit :external) counted) as external_members,
                               array(select recipient.display_name
                                       from group_owner
                                       join recipient on recipient.id = group_owner.owner_id
                                      where group_owner.group_id = page.id and recipient.deleted_at is null
                                      order by recipient.display_name) as owners
                          from page
                         order by %2$s
                        """.formatted(criteria.sql(), sort.orderBy(descending)))
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .param("external", GroupSummary.EXTERNAL_COUNT_LIMIT + 1)
                .query(SUMMARY)
                .list();
    }

    public int count(GroupFilter filter) {
        var criteria = criteria(filter);
        return jdbc.sql("select count(*) from recipient where " + criteria.sql())
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    /** One group, living or deleted. */
    public Optional<DistributionGroup> byId(RecipientId id) {
        return jdbc.sql(GROUP + " id = :id")
                .param("id", id.value())
                .query(DistributionGroupSearch::group)
                .optional();
    }

    /** Who may manage the group, by name. */
    public List<Recipient> owners(RecipientId group) {
        return jdbc.sql("""
                        select id, kind, display_name, primary_address
                          from group_owner
                          join recipient on recipient.id = group_owner.owner_id
                         where group_owner.group_id = :group and deleted_at is null
                         order by display_name, id
                        """)
                .param("group", group.value())
                .query(RecipientRow::map)
                .list();
    }

    /** Hands over every living group by name, without holding them all in memory. */
    public void forEach(Consumer<DistributionGroup> consumer) {
        var sql = GROUP + " deleted_at is null order by display_name, id";
        try (var groups = jdbc.sql(sql).withFetchSize(1_000).query(DistributionGroupSearch::group).stream()) {
            groups.forEach(consumer);
        }
    }

    private static Criteria criteria(GroupFilter filter) {
        var criteria = new Criteria()
                .and(GROUP_KINDS)
                .and(filter.deleted() ? "recipient.deleted_at is not null" : "recipient.deleted_at is null");
        var words = SearchWords.of(filter.text());
        if (!words.isEmpty()) {
            // Groups are few: to look at each takes less than the index of words, which finds all contacts that have a
            // common word as well. "is true" keeps PostgreSQL from using it.
            criteria.and("(recipient.words @@ :words::tsquery) is true", "words", words.tsquery());
        }
        if (filter.kind() != null) {
            criteria.and("recipient.kind = :kind", "kind", filter.kind().name());
        }
        if (filter.requireSenderAuthentication() != null) {
            criteria.and(
                    filter.requireSenderAuthentication()
                            ? "recipient.require_sender_authentication"
                            : "not recipient.require_sender_authentication");
        }
        if (filter.refusing()) {
            criteria.and(REFUSING);
        }
        return criteria;
    }

    private static DistributionGroup group(ResultSet row, int number) throws SQLException {
        return new DistributionGroup(
                new RecipientId(row.getLong("id")),
                row.getLong("version"),
                new GroupDetails(
                        RecipientKind.valueOf(row.getString("kind")),
                        row.getString("display_name"),
                        new MailAlias(row.getString("alias")),
                        SmtpAddress.of(row.getString("primary_address")),
                        row.getString("notes"),
                        row.getBoolean("hidden"),
                        row.getBoolean("require_sender_authentication"),
                        row.getBoolean("protected")),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var deletedAt = row.getTimestamp("deleted_at");
        return deletedAt == null ? null : deletedAt.toInstant();
    }
}
