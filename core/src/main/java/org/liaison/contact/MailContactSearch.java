package org.liaison.contact;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.sql.Criteria;
import org.liaison.sql.SearchWords;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads contacts and guests: pages of a list, counts, one with everything, all of them for an export. */
@Repository
@Transactional(readOnly = true)
public class MailContactSearch {

    /** Up to here hits are counted one by one; beyond, a list says "more than". */
    public static final int COUNT_LIMIT = 10_000;

    private static final RowMapper<MailContactSummary> SUMMARY = (row, _) -> {
        var deletedAt = row.getTimestamp("deleted_at");
        return new MailContactSummary(
                new RecipientId(row.getLong("id")),
                RecipientKind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("primary_address"),
                row.getString("company"),
                row.getString("title"),
                row.getString("phone"),
                row.getBoolean("hidden"),
                deletedAt == null ? null : deletedAt.toInstant());
    };

    private final JdbcClient jdbc;

    MailContactSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MailContactSummary> page(
            MailContactFilter filter, MailContactSort sort, boolean descending, int offset, int limit) {
        if (SearchWords.of(filter.text()).isEmpty()) {
            return walk(filter, sort, descending, offset, limit);
        }
        return count(filter) <= COUNT_LIMIT
                ? hits("materialized", filter, sort, descending, offset, limit)
                : hits("not materialized", filter, sort, descending, offset, limit);
    }

    /** How many contacts match; with a search text counted up to {@link #COUNT_LIMIT} and one more. */
    public int count(MailContactFilter filter) {
        if (SearchWords.of(filter.text()).isEmpty()) {
            return jdbc.sql("""
                            select coalesce(sum(change), 0)
                              from recipient_tally
                             where kind in ('MAIL_CONTACT', 'GUEST') and deleted = :deleted
                            """)
                    .param("deleted", filter.deleted())
                    .query(Integer.class)
                    .single();
        }
        var criteria = criteria(filter);
        return jdbc.sql("select count(*) from (select from recipient where %s limit %d) hits"
                        .formatted(criteria.sql(), COUNT_LIMIT + 1))
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * A page of the whole list. Only the index is walked up to the page, from whichever end is nearer; the table is read for
     * the rows of the page alone.
     */
    private List<MailContactSummary> walk(
            MailContactFilter filter, MailContactSort sort, boolean descending, int offset, int limit) {
        int fromEnd = count(filter) - offset - limit;
        boolean backwards = fromEnd < offset;
        var criteria = criteria(filter);
        return jdbc.sql("""
                        with page as materialized (
                            select id from recipient where %s order by %s limit :limit offset :offset)
                        select id, kind, display_name, primary_address, company, title, phone, hidden, deleted_at
                          from recipient
                         where id in (select id from page)
                         order by %s
                        """.formatted(criteria.sql(), sort.orderBy(descending != backwards), sort.orderBy(descending)))
                .params(criteria.parameters())
                .param("limit", backwards ? Math.max(0, limit + Math.min(0, fromEnd)) : limit)
                .param("offset", backwards ? Math.max(0, fromEnd) : offset)
                .query(SUMMARY)
                .list();
    }

    /**
     * A page of what a search finds.
     *
     * @param hits {@code materialized} finds the hits by their words first and sorts them: right where little matches, and
     *     walking the order would not end; {@code not materialized} walks the order up to the end of the page: right where
     *     much of the list matches
     */
    private List<MailContactSummary> hits(
            String hits, MailContactFilter filter, MailContactSort sort, boolean descending, int offset, int limit) {
        var criteria = criteria(filter);
        return jdbc.sql("""
                        with hits as %s (
                            select id, kind, display_name, primary_address, company, title, phone, hidden, deleted_at
                              from recipient
                             where %s)
                        select * from hits order by %s limit :limit offset :offset
                        """.formatted(hits, criteria.sql(), sort.orderBy(descending)))
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(SUMMARY)
                .list();
    }

    /** One contact or guest, living or deleted. */
    public Optional<MailContact> byId(RecipientId id) {
        return jdbc.sql(CONTACT + " where recipient.id = :id and kind in ('MAIL_CONTACT', 'GUEST')")
                .param("id", id.value())
                .query(ContactRow::map)
                .optional();
    }

    /** Hands over every living contact and guest by name, without holding them all in memory. */
    public void forEach(Consumer<MailContact> consumer) {
        var sql = CONTACT + " where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST') order by display_name, id";
        try (var contacts = jdbc.sql(sql).withFetchSize(1_000).query(ContactRow::map).stream()) {
            contacts.forEach(consumer);
        }
    }

    private static final String CONTACT = """
            select id, version, kind, hidden, deleted_at, %s,
                   (select array_agg(address order by position)
                      from recipient_address where recipient_id = recipient.id) as addresses
              from recipient
            """.formatted(ContactRow.FIELD_COLUMNS);

    private static Criteria criteria(MailContactFilter filter) {
        var criteria = new Criteria()
                .and("recipient.kind in ('MAIL_CONTACT', 'GUEST')")
                .and(filter.deleted() ? "recipient.deleted_at is not null" : "recipient.deleted_at is null");
        var words = SearchWords.of(filter.text());
        if (!words.isEmpty()) {
            criteria.and("recipient.words @@ :words::tsquery", "words", words.tsquery());
        }
        return criteria;
    }
}
