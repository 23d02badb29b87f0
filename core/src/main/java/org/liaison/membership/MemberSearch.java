package org.liaison.membership;

import java.time.LocalDate;
import java.util.List;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the direct members of a group, of five members or a hundred thousand: pages of a list, and counts. */
@Repository
@Transactional(readOnly = true)
public class MemberSearch {

    /** Up to here hits of a search are counted one by one; beyond, a list says "more than". */
    public static final int COUNT_LIMIT = 1_000;

    /** So many members can be chosen together. */
    public static final int SELECTION_LIMIT = 10_000;

    /** Up to here members from outside are counted. */
    public static final int EXTERNAL_COUNT_LIMIT = 1_000;

    private final JdbcClient jdbc;
    private final MembersByName byName;

    MemberSearch(JdbcClient jdbc, MembersByName byName) {
        this.jdbc = jdbc;
        this.byName = byName;
    }

    /**
     * Direct members by name.
     *
     * @param text words that begin words of name, address or company; blank for all
     */
    public List<Member> page(RecipientId group, String text, int offset, int limit) {
        return byName.page(direct(group, text), offset, limit, """
                        select recipient.id, kind, recipient.display_name, primary_address,
                               array_agg(source.name order by source.id) as sources, min(membership.since) as since,
                               %s as ends_on
                          from page
                          join recipient on recipient.id = page.id
                          join membership on membership.group_id = any (:groups) and membership.member_id = page.id
                          join source on source.id = membership.source_id
                         group by recipient.id
                         order by recipient.display_name, recipient.id
                        """.formatted(MembershipSearch.ENDS_ON))
                .query((row, _) -> new Member(
                        RecipientRow.of(row),
                        MembershipSearch.sources(row),
                        row.getTimestamp("since").toInstant(),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** How many direct members match; with a search text counted up to {@link #COUNT_LIMIT} and one more. */
    public int count(RecipientId group, String text) {
        return byName.count(direct(group, text), COUNT_LIMIT);
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

    private static MembersByName.Scope direct(RecipientId group, String text) {
        return new MembersByName.Scope(List.of(group), false, text);
    }
}
