package org.liaison.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the records of a run that wait for a person's decision, or have one. */
@Repository
@Transactional(readOnly = true)
public class ReviewRows {

    private static final String IN_REVIEW = """
            select record from import_problem where run_id = :run and severity = 'REVIEW'
            union
            select record from import_decision where run_id = :run
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The records in the order of the file, those that wait for a decision before those that have one. Of those with the same
     * address, the first speaks for all, or the one that was decided.
     */
    public List<ReviewRow> page(ImportRunId run, int offset, int limit) {
        return jdbc.sql("""
                        select record, line, display_name, address, proxy_addresses, choice, recipient_id
                          from (select distinct on (import_row.address_key) import_row.*, choice, recipient_id
                                  from (%s) in_review
                                  join import_row using (record)
                                  left join import_decision using (run_id, record)
                                 where import_row.run_id = :run
                                 order by import_row.address_key, choice is null, record) person
                         order by choice is not null, record
                         limit :limit offset :offset
                        """.formatted(IN_REVIEW))
                .param("run", run.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    var further = row.getArray("proxy_addresses");
                    var choice = row.getString("choice");
                    return new ReviewRow(
                            row.getLong("record"),
                            row.getLong("line"),
                            row.getString("display_name"),
                            row.getString("address"),
                            further == null ? List.of() : List.of((String[]) further.getArray()),
                            choice == null
                                    ? null
                                    : ReviewDecision.of(choice, row.getObject("recipient_id", Long.class)));
                })
                .list();
    }

    /** How many people they are. */
    public int count(ImportRunId run) {
        return jdbc.sql("""
                        select count(distinct address_key)
                          from (%s) in_review
                          join import_row using (record)
                         where run_id = :run
                        """.formatted(IN_REVIEW))
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }
}
