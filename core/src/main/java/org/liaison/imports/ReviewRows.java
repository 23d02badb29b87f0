package org.liaison.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the records of a run that wait for a person's decision. */
@Repository
@Transactional(readOnly = true)
public class ReviewRows {

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Undecided records in the order of the file. Of those with the same address, the first speaks for all. */
    public List<ReviewRow> page(ImportRunId run, int offset, int limit) {
        return jdbc.sql("""
                        select record, line, display_name, address, proxy_addresses
                          from (select distinct on (import_row.address_key) import_row.*
                                  from import_row
                                  join import_problem using (run_id, record)
                                 where import_row.run_id = :run and severity = 'REVIEW'
                                 order by import_row.address_key, record) undecided
                         order by record
                         limit :limit offset :offset
                        """)
                .param("run", run.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    var further = row.getArray("proxy_addresses");
                    return new ReviewRow(
                            row.getLong("record"),
                            row.getLong("line"),
                            row.getString("display_name"),
                            row.getString("address"),
                            further == null ? List.of() : List.of((String[]) further.getArray()));
                })
                .list();
    }

    /** How many decisions are needed. */
    public int count(ImportRunId run) {
        return jdbc.sql("""
                        select count(distinct address_key)
                          from import_row
                          join import_problem using (run_id, record)
                         where run_id = :run and severity = 'REVIEW'
                        """).param("run", run.value()).query(Integer.class).single();
    }
}
