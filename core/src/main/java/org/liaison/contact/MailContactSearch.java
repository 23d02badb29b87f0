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

    /** Walks the index of the order and stops at the end of the page: right where much of the list matches. */
    private static final String WALK_THE_ORDER = "not materialized";

    /** Finds the hits by their words first and sorts them: right where little matches, and walking would not end. */
    private static final String FIND_THEN_SORT = "materialized";

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
        var criteria = criteria(filter);
        boolean few = !SearchWords.of(filter.text()).isEmpty() && count(filter) <= COUNT_LIMIT;
        return jdbc.sql("""
                        with contact as %s (
                            select id, kind, display_name, primary_address, company, title, phone, hidden, deleted_at
                              from recipient
                             where %s)
                        select id, kind, display_name, primary_address, company, title, phone, hidden, deleted_at
                          from contact %s
                         order by %s
                         limit :limit offset :offset
                        """.formatted(
                                few ? FIND_THEN_SORT : WALK_THE_ORDER,
                                criteria.sql(),
                                sort.join(filter.deleted()),
                                sort.orderBy(descending)))
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(SUMMARY)
                .list();
    }

    /** How many contacts match; with a search text counted up to {@link #COUNT_LIMIT} and one more. */
    public int count(MailContactFilter filter) {
        var criteria = criteria(filter);
        var sql = SearchWords.of(filter.text()).isEmpty()
                ? "select count(*) from recipient where %s".formatted(criteria.sql())
                : "select count(*) from (select from recipient where %s limit %d) hits"
                        .formatted(criteria.sql(), COUNT_LIMIT + 1);
        return jdbc.sql(sql).params(criteria.parameters()).query(Integer.class).single();
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
