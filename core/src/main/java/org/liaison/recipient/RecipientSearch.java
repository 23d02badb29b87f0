package org.liaison.recipient;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.sql.Criteria;
import org.liaison.sql.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds recipients of any kind that are not deleted, for pickers. */
@Repository
@Transactional(readOnly = true)
public class RecipientSearch {

    /** Among how many hits the best are looked for; a person who gets more types another letter. */
    private static final int HITS = 1_000;

    private final JdbcClient jdbc;

    RecipientSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first matches by name. */
    public List<Recipient> page(RecipientFilter filter, int offset, int limit) {
        var criteria = criteria(filter);
        return jdbc.sql("""
                        with hits as materialized (
                            select id, kind, display_name, primary_address
                              from recipient
                             where %s
                             limit %d)
                        select * from hits order by display_name, id limit :limit offset :offset
                        """.formatted(criteria.sql(), HITS))
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(RecipientRow::map)
                .list();
    }

    /** How many match, counted up to 1,000. */
    public int count(RecipientFilter filter) {
        var criteria = criteria(filter);
        return jdbc.sql("select count(*) from (select from recipient where %s limit %d) hits"
                        .formatted(criteria.sql(), HITS))
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    public Optional<Recipient> byId(RecipientId id) {
        return jdbc.sql("""
                        select id, kind, display_name, primary_address
                          from recipient
                         where id = :id and deleted_at is null
                        """).param("id", id.value()).query(RecipientRow::map).optional();
    }

    /** The names of these recipients, deleted ones included; for lists that tell of others. */
    public Map<RecipientId, String> names(Collection<RecipientId> ids) {
        var names = new HashMap<RecipientId, String>();
        jdbc.sql("select id, display_name from recipient where id = any (:ids)")
                .param("ids", RecipientId.values(ids))
                .query(row -> {
                    names.put(new RecipientId(row.getLong("id")), row.getString("display_name"));
                });
        return names;
    }

    /** Who has the address, as primary or proxy address. */
    public Optional<Recipient> byAddress(String addressKey) {
        return jdbc.sql("""
                        select recipient.id, kind, display_name, primary_address
                          from recipient_address address
                          join recipient on recipient.id = address.recipient_id
                         where address.live and address.address_key = :key
                        """).param("key", addressKey).query(RecipientRow::map).optional();
    }

    private static Criteria criteria(RecipientFilter filter) {
        var criteria = new Criteria()
                .and("deleted_at is null")
                .and(
                        "kind in (:kinds)",
                        "kinds",
                        filter.kinds().stream().map(Enum::name).toList());
        var words = SearchWords.of(filter.text());
        if (!words.isEmpty()) {
            criteria.and("words @@ :words::tsquery", "words", words.tsquery());
        }
        return criteria;
    }

    /** Who has which of these addresses, as primary or proxy address, by the address's key. */
    public Map<String, Recipient> byAddresses(Collection<String> addressKeys) {
        var holders = new HashMap<String, Recipient>();
        jdbc.sql("""
                        select address_key, recipient.id, kind, display_name, primary_address
                          from recipient_address address
                          join recipient on recipient.id = address.recipient_id
                         where address.live and address.address_key = any (:keys)
                        """).param("keys", addressKeys.toArray(String[]::new)).query(row -> {
            holders.put(row.getString("address_key"), RecipientRow.of(row));
        });
        return holders;
    }
}
