package org.liaison.membership;

import java.util.List;
import org.liaison.recipient.RecipientId;
import org.liaison.sql.Criteria;
import org.liaison.sql.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the direct members of a group, of five members or a hundred thousand: pages of a list, and counts. */
@Repository
@Transactional(readOnly = true)
public class MemberSearch {

    /** Up to here hits of a search are counted one by one; beyond, a list says "more than". */
    public static final int COUNT_LIMIT = 1_000;

    /** Up to here members from outside are counted. */
    public static final int EXTERNAL_COUNT_LIMIT = 1_000;

    /** Up to so many hits of a search among all recipients are fetched before it is asked who of them is a member. */
    private static final int FEW_HITS = 10_000;

    /** A larger group is taken to be as large. */
    private static final int LARGE_GROUP = 100_000;

    // What the ways to a page cost, in about a tenth of a microsecond: measured, not said by PostgreSQL's statistics.
    private static final long MEMBER_SORTED = 80;
    private static final long MEMBER_REMEMBERED = 4;
    private static final long STEP_ASKED = 50;
    private static final long STEP_REMEMBERED = 3;

    /** Members are fetched first, and then sorted. */
    private static final String MEMBERS_FIRST = """
            select recipient.id, display_name
              from recipient
             where id in (select member_id from membership where group_id = :group) and %s
            """;

    /** Hits are fetched first; the members among them are sorted. */
    private static final String HITS_FIRST = """
            with hits as materialized (select id, display_name from recipient where %s)
            select id, display_name
              from hits
             where exists (select from membership where group_id = :group and member_id = hits.id)
            """;

    /** Recipients are walked by name, and each is looked up among the memberships, until the page is full. */
    private static final String ORDER_ASKED = """
            select id, display_name
              from recipient
             where (select true from membership where group_id = :group and member_id = recipient.id limit 1) and %s
            """;

    /** The same with the numbers of all members in memory, which "is true" keeps from becoming a join. */
    private static final String ORDER_REMEMBERED = """
            select id, display_name
              from recipient
             where (id in (select member_id from membership where group_id = :group)) is true and %s
            """;

    private final JdbcClient jdbc;

    MemberSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Direct members by name.
     *
     * @param text words that begin words of name, address or company; blank for all
     */
    public List<Member> page(RecipientId group, String text, int offset, int limit) {
        var criteria = criteria(text);
        return jdbc.sql("""
                        with page as materialized (
                            %s
                             order by display_name, id
                             limit :limit offset :offset)
                        select recipient.id, kind, recipient.display_name, primary_address,
                               array_agg(source.name order by source.id) as sources, min(membership.since) as since
                          from page
                          join recipient on recipient.id = page.id
                          join membership on membership.group_id = :group and membership.member_id = page.id
                          join source on source.id = membership.source_id
                         group by recipient.id
                         order by recipient.display_name, recipient.id
                        """.formatted(wayTo(group, text, offset + limit).formatted(criteria.sql())))
                .params(criteria.parameters())
                .param("group", group.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Member(
                        MembershipSearch.recipient(row),
                        MembershipSearch.sources(row),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** How many direct members match; with a search text counted up to {@link #COUNT_LIMIT} and one more. */
    public int count(RecipientId group, String text) {
        if (SearchWords.of(text).isEmpty()) {
            // Within the index: whoever is in the group counts, less the few of them that are deleted.
            return jdbc.sql("""
                            select (select count(distinct member_id) from membership where group_id = :group)
                                 - (select count(distinct member_id)
                                      from recipient gone
                                      join membership on membership.member_id = gone.id
                                     where gone.deleted_at is not null and membership.group_id = :group)
                            """)
                    .param("group", group.value())
                    .query(Integer.class)
                    .single();
        }
        var criteria = criteria(text);
        var members = fewHits(text) ? HITS_FIRST : MEMBERS_FIRST;
        return jdbc.sql("select count(*) from (%s limit %d) hits"
                        .formatted(members.formatted(criteria.sql()), COUNT_LIMIT + 1))
                .params(criteria.parameters())
                .param("group", group.value())
                .query(Integer.class)
                .single();
    }

    /**
     * How many direct members come from outside, so that a group for internal senders refuses their mail; counted up to
     * {@link #EXTERNAL_COUNT_LIMIT} and one more.
     */
    public int countExternal(RecipientId group) {
        return jdbc.sql("""
                        select count(*)
                          from (select
                                  from (select distinct member_id from membership where group_id = :group) member
                                  join recipient on recipient.id = member.member_id
                                 where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST')
                                 limit :limit) hits
                        """)
                .param("group", group.value())
                .param("limit", EXTERNAL_COUNT_LIMIT + 1)
                .query(Integer.class)
                .single();
    }

    /**
     * The way that costs least, by the sizes of group and directory: PostgreSQL's statistics do not know how many of a
     * word's hits, or of the neighbours in an order, are in the group.
     */
    private String wayTo(RecipientId group, String text, int end) {
        if (!SearchWords.of(text).isEmpty() && fewHits(text)) {
            return HITS_FIRST;
        }
        long members = Math.max(1, membersUpTo(group));
        long steps = end * recipients() / members;
        long sorted = MEMBER_SORTED * members;
        long asked = STEP_ASKED * steps;
        long remembered = MEMBER_REMEMBERED * members + STEP_REMEMBERED * steps;
        if (sorted <= Math.min(asked, remembered)) {
            return MEMBERS_FIRST;
        }
        if (asked <= remembered) {
            return ORDER_ASKED;
        }
        // With less, PostgreSQL would not remember the members of the largest groups but read all of them at each step.
        jdbc.sql("select set_config('work_mem', '64MB', true)")
                .query(String.class)
                .single();
        return ORDER_REMEMBERED;
    }

    private boolean fewHits(String text) {
        var criteria = criteria(text);
        return jdbc.sql("select count(*) from (select from recipient where %s limit %d) hits"
                                .formatted(criteria.sql(), FEW_HITS + 1))
                        .params(criteria.parameters())
                        .query(Integer.class)
                        .single()
                <= FEW_HITS;
    }

    private long membersUpTo(RecipientId group) {
        return jdbc.sql("select count(*) from (select from membership where group_id = :group limit :limit) members")
                .param("group", group.value())
                .param("limit", LARGE_GROUP)
                .query(Long.class)
                .single();
    }

    private long recipients() {
        return jdbc.sql("select coalesce(sum(change), 0) from recipient_tally where not deleted")
                .query(Long.class)
                .single();
    }

    private static Criteria criteria(String text) {
        var criteria = new Criteria().and("recipient.deleted_at is null");
        var words = SearchWords.of(text);
        if (!words.isEmpty()) {
            criteria.and("recipient.words @@ :words::tsquery", "words", words.tsquery());
        }
        return criteria;
    }
}
