package org.liaison.suppression;

import java.util.List;
import org.liaison.recipient.RecipientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is suppressed. */
@Repository
@Transactional(readOnly = true)
public class SuppressionSearch {

    private final JdbcClient jdbc;

    SuppressionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Suppressions, the newest first. */
    public List<Suppression> page(int offset, int limit) {
        return jdbc.sql("""
                        select suppression.id, suppression.address_key, person.display_name as name,
                               suppression.group_id, groups.display_name as group_name, reason, actor, since
                          from suppression
                          left join recipient_address held
                                 on held.live and held.address_key = suppression.address_key
                          left join recipient person on person.id = held.recipient_id
                          left join recipient groups on groups.id = suppression.group_id
                         order by suppression.id desc
                         limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    var group = row.getObject("group_id", Long.class);
                    return new Suppression(
                            row.getLong("id"),
                            row.getString("address_key"),
                            row.getString("name"),
                            group == null ? null : new RecipientId(group),
                            row.getString("group_name"),
                            row.getString("reason"),
                            row.getString("actor"),
                            row.getTimestamp("since").toInstant());
                })
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from suppression").query(Integer.class).single();
    }
}
