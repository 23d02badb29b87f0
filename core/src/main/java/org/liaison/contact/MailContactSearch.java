package org.liaison.contact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.sql.Criteria;
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

    /** How many values of a field are suggested. */
    private static final int SUGGESTIONS = 100;

    private static final String COLUMNS = "id, kind, display_name, primary_address, %s, hidden, deleted_at"
            .formatted(MailContactSummary.FIELDS.stream()
                    .map(ContactField::column)
                    .sorted()
                    .collect(Collectors.joining(", ")));

    private static final RowMapper<MailContactSummary> SUMMARY = (row, _) -> {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : MailContactSummary.FIELDS) {
            var value = row.getString(field.column());
            if (value != null) {
                fields.put(field, value);
            }
        }
        var deletedAt = row.getTimestamp("deleted_at");
        return new MailContactSummary(
                new RecipientId(row.getLong("id")),
                RecipientKind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                row.getString("primary_address"),
                Map.copyOf(fields),
                row.getBoolean("hidden"),
                deletedAt == null ? null : deletedAt.toInstant());
    };

    private final JdbcClient jdbc;

    MailContactSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MailContactSummary> page(
            MailContactFilter filter, MailContactSort sort, boolean descending, int offset, int limit) {
        if (!filter.isNarrow()) {
            return walk(filter, sort, descending, offset, limit);
        }
        // Counting has asked for plans that know the values, which the page needs as well.
        return count(filter) <= COUNT_LIMIT
                ? hits("materialized", MailContactCriteria.of(filter), sort, descending, offset, limit)
                : hits("not materialized", MailContactCriteria.alongAnOrder(filter), sort, descending, offset, limit);
    }

    /** How many contacts match; where the filter is narrow, counted up to {@link #COUNT_LIMIT} and one more. */
    public int count(MailContactFilter filter) {
        if (!filter.isNarrow()) {
            return jdbc.sql("""
                            select coalesce(sum(change), 0)
                              from recipient_tally
                             where kind in ('MAIL_CONTACT', 'GUEST') and deleted = :deleted
                            """)
                    .param("deleted", filter.deleted())
                    .query(Integer.class)
                    .single();
        }
        planForTheseValues();
        var criteria = MailContactCriteria.of(filter);
        return jdbc.sql("select count(*) from (select from recipient where %s limit %d) hits"
                        .formatted(criteria.sql(), COUNT_LIMIT + 1))
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * Has the statements of this transaction planned for their values. A plan for any value takes the largest group, or a
     * word that half of all have, for an average one, and costs several times as much.
     */
    private void planForTheseValues() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
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
        var criteria = MailContactCriteria.of(filter);
        return jdbc.sql("""
                        with page as materialized (
                            select id from recipient where %s order by %s limit :limit offset :offset)
                        select %s
                          from recipient
                         where id in (select id from page)
                         order by %s
                        """.formatted(
                        criteria.sql(), sort.orderBy(descending != backwards), COLUMNS, sort.orderBy(descending)))
                .params(criteria.parameters())
                .param("limit", backwards ? Math.max(0, limit + Math.min(0, fromEnd)) : limit)
                .param("offset", backwards ? Math.max(0, fromEnd) : offset)
                .query(SUMMARY)
                .list();
    }

    /**
     * A page of what a search or a filter finds.
     *
     * @param hits {@code materialized} finds the hits first and sorts them: right where little matches, and
     *     walking the order would not end; {@code not materialized} walks the order up to the end of the page: right where
     *     much of the list matches
     */
    private List<MailContactSummary> hits(
            String hits, Criteria criteria, MailContactSort sort, boolean descending, int offset, int limit) {
        return jdbc.sql("""
                        with hits as %s (
                            select %s
                              from recipient
                             where %s)
                        select * from hits order by %s limit :limit offset :offset
                        """.formatted(hits, COLUMNS, criteria.sql(), sort.orderBy(descending)))
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(SUMMARY)
                .list();
    }

    /** What these contacts have in a field, and how many of them have it, the most frequent first; nothing is "". */
    public Map<String, Integer> values(Collection<RecipientId> contacts, ContactField field) {
        var values = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                        select coalesce(%s, '') as value, count(*) as contacts
                          from recipient
                         where id = any (:contacts)
                         group by 1
                         order by 2 desc, 1
                        """.formatted(field.column()))
                .param("contacts", RecipientId.values(contacts))
                .query(row -> {
                    values.put(row.getString("value"), row.getInt("contacts"));
                });
        return values;
    }

    /** One contact or guest, living or deleted. */
    public Optional<MailContact> byId(RecipientId id) {
        return jdbc.sql(CONTACT + " where recipient.id = :id and kind in ('MAIL_CONTACT', 'GUEST')")
                .param("id", id.value())
                .query(ContactRow::map)
                .optional();
    }

    /** Hands over every contact and guest that matches, by name, without holding them all in memory. */
    public void forEach(MailContactFilter filter, Consumer<MailContact> consumer) {
        forEach(MailContactCriteria.of(filter), consumer);
    }

    /** Hands over these contacts and guests by name, without holding them all in memory. */
    public void forEach(Collection<RecipientId> contacts, Consumer<MailContact> consumer) {
        forEach(
                MailContactCriteria.any()
                        .and("recipient.id = any (:contacts)", "contacts", RecipientId.values(contacts)),
                consumer);
    }

    private void forEach(Criteria criteria, Consumer<MailContact> consumer) {
        var sql = CONTACT + " where " + criteria.sql() + " order by display_name, id";
        try (var contacts =
                jdbc.sql(sql).params(criteria.parameters()).withFetchSize(1_000).query(ContactRow::map).stream()) {
            contacts.forEach(consumer);
        }
    }

    private static final String CONTACT = """
            select id, version, kind, hidden, deleted_at, %s,
                   (select array_agg(address order by position)
                      from recipient_address where recipient_id = recipient.id) as addresses
              from recipient
            """.formatted(ContactRow.FIELD_COLUMNS);

    /**
     * What living contacts have in a field, as far as it begins so in whatever case; the first {@link #SUGGESTIONS} in order.
     *
     * @param field {@code COMPANY} or {@code COUNTRY_OR_REGION}, which have an index
     */
    public List<String> suggestions(ContactField field, String beginning) {
        // A step along the index for each value. U+FFFF sorts behind all that people write.
        return jdbc.sql("""
                        with recursive suggestion (value) as (
                            (select %1$s from recipient
                              where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST') and %1$s >= :from and %1$s < :to
                              order by %1$s limit 1)
                            union all
                            select (select %1$s from recipient
                                     where deleted_at is null and kind in ('MAIL_CONTACT', 'GUEST')
                                       and %1$s > suggestion.value and %1$s < :to
                                     order by %1$s limit 1)
                              from suggestion
                             where suggestion.value is not null)
                        select value from suggestion where value is not null limit :limit
                        """.formatted(field.column()))
                .param("from", beginning.toLowerCase(Locale.ROOT))
                .param("to", beginning.toLowerCase(Locale.ROOT) + '\uFFFF')
                .param("limit", SUGGESTIONS)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
