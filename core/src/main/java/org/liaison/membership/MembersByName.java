package org.liaison.membership;

import java.util.Collection;
import org.liaison.recipient.RecipientId;
import org.liaison.sql.Criteria;
import org.liaison.sql.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds those who are in a group, or in any of several, by name: the numbers of a page, and counts. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MembersByName {

    /**
     * Where to look.
     *
     * @param groups whose direct members are meant; not empty
     * @param peopleOnly whether the groups themselves are left out, of which each is a member of another but the first
     * @param text words that begin words of name, address or company; blank for all
     */
    record Scope(Collection<RecipientId> groups, boolean peopleOnly, String text) {

        private Criteria criteria() {
            var criteria = new Criteria().and("recipient.deleted_at is null");
            var words = SearchWords.of(text);
            if (!words.isEmpty()) {
                criteria.and("recipient.words @@ :words::tsquery", "words", words.tsquery());
            }
            return criteria;
        }

        /** Which memberships count. Asked of members, not of recipients, of whom a walk by name passes by many more. */
        private String memberships() {
            return peopleOnly ? "group_id = any (:groups) and member_id <> all (:groups)" : "group_id = any (:groups)";
        }

        private boolean isNarrow() {
            return !SearchWords.of(text).isEmpty();
        }
    }

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
             where id in (select member_id from membership where %s) and %s
            """;

    /** Hits are fetched first; the members among them are sorted. */
    private static final String HITS_FIRST = """
            with hits as materialized (select id, display_name from recipient where %2$s)
            select id, display_name
              from hits
             where exists (select from membership where %1$s and member_id = hits.id)
            """;

    /** Recipients are walked by name, and each is looked up among the memberships, until the page is full. */
    private static final String ORDER_ASKED = """
            select id, display_name
              from recipient
             where (select true from membership where %s and member_id = recipient.id limit 1) and %s
            """;

    /** The same with the numbers of all members in memory, which "is true" keeps from becoming a join. */
    private static final String ORDER_REMEMBERED = """
            select id, display_name
              from recipient
             where (id in (select member_id from membership where %s)) is true and %s
            """;

    private final JdbcClient jdbc;

    MembersByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement that begins with a page of members.
     *
     * @param sql goes on after the table {@code page} of the members' {@code id}; has parameters of its own, and
     *     {@code :groups}
     */
    StatementSpec page(Scope scope, int offset, int limit, String sql) {
        var criteria = scope.criteria();
        return jdbc.sql("""
                        with page as materialized (
                            %s
                             order by display_name, id
                             limit :limit offset :offset)
                        """.formatted(wayTo(scope, offset + limit).formatted(scope.memberships(), criteria.sql()))
                        + sql)
                .params(criteria.parameters())
                .param("groups", RecipientId.values(scope.groups()))
                .param("offset", offset)
                .param("limit", limit);
    }

    /** How many match; with a search text counted up to the limit and one more. */
    int count(Scope scope, int limit) {
        if (!scope.isNarrow()) {
            return countAll(scope);
        }
        var criteria = scope.criteria();
        var members = fewHits(scope) ? HITS_FIRST : MEMBERS_FIRST;
        return jdbc.sql("select count(*) from (%s limit %d) hits"
                        .formatted(members.formatted(scope.memberships(), criteria.sql()), limit + 1))
                .params(criteria.parameters())
                .param("groups", RecipientId.values(scope.groups()))
                .query(Integer.class)
                .single();
    }

    /** Within the index: whoever is in the groups counts, less the few of them that are deleted, or groups. */
    private int countAll(Scope scope) {
        int members = jdbc.sql("""
                        select (select count(*)
                                  from (select distinct member_id from membership where group_id = any (:groups)) members)
                             - (select count(distinct member_id)
                                  from recipient gone
                                  join membership on membership.member_id = gone.id
                                 where gone.deleted_at is not null and membership.group_id = any (:groups))
                        """)
                .param("groups", RecipientId.values(scope.groups()))
                .query(Integer.class)
                .single();
        return scope.peopleOnly() ? members - (scope.groups().size() - 1) : members;
    }

    /**
     * The way that costs least, by the sizes of group and directory: PostgreSQL's statistics do not know how many of a
     * word's hits, or of the neighbours in an order, are in the group.
     */
    private String wayTo(Scope scope, int end) {
        if (scope.isNarrow() && fewHits(scope)) {
            return HITS_FIRST;
        }
        long members = Math.max(1, membersUpTo(scope));
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

    private boolean fewHits(Scope scope) {
        var criteria = scope.criteria();
        return jdbc.sql("select count(*) from (select from recipient where %s limit %d) hits"
                                .formatted(criteria.sql(), FEW_HITS + 1))
                        .params(criteria.parameters())
                        .query(Integer.class)
                        .single()
                <= FEW_HITS;
    }

    private long membersUpTo(Scope scope) {
        return jdbc.sql(
                        "select count(*) from (select from membership where group_id = any (:groups) limit :limit) members")
                .param("groups", RecipientId.values(scope.groups()))
                .param("limit", LARGE_GROUP)
                .query(Long.class)
                .single();
    }

    private long recipients() {
        return jdbc.sql("select coalesce(sum(change), 0) from recipient_tally where not deleted")
                .query(Long.class)
                .single();
    }
}
