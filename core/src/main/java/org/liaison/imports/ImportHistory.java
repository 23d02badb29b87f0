package org.liaison.imports;

import java.util.List;
import org.liaison.sql.Criteria;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Reads the list of import runs, narrowed, and what it can be narrowed by. */
@Repository
@Transactional(readOnly = true)
public class ImportHistory {

    private final JdbcClient jdbc;
    private final ImportRunRow runs;

    ImportHistory(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.runs = new ImportRunRow(json);
    }

    /** Runs that match, the newest first. */
    public List<ImportRun> page(ImportRunFilter filter, int offset, int limit) {
        var criteria = criteria(filter);
        return jdbc.sql(ImportRunRow.SELECT + " where " + criteria.sql()
                        + " order by import_run.id desc limit :limit offset :offset")
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(runs::map)
                .list();
    }

    public int count(ImportRunFilter filter) {
        var criteria = criteria(filter);
        return jdbc.sql("select count(*) from import_run join source on source.id = import_run.source_id where "
                        + criteria.sql())
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    /** The named sources that runs came from. */
    public List<String> sources() {
        return jdbc.sql("""
                        select name from source
                         where id in (select source_id from import_run) and id <> :single
                         order by lower(name)
                        """)
                .param("single", ImportSources.SINGLE_IMPORTS)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Everybody who began a run. */
    public List<String> people() {
        return jdbc.sql("select distinct requested_by from import_run order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Criteria criteria(ImportRunFilter filter) {
        var criteria = new Criteria();
        if (!filter.text().isEmpty()) {
            criteria.and(
                    "(position(lower(:text) in lower(file_name)) > 0 or import_run.id::text = :text)",
                    "text",
                    filter.text());
        }
        if (filter.state() != null) {
            criteria.and("state = :state", "state", filter.state().name());
        }
        if (!filter.source().isEmpty()) {
            criteria.and("lower(source.name) = lower(:source)", "source", filter.source());
        }
        if (!filter.requestedBy().isEmpty()) {
            criteria.and("requested_by = :person", "person", filter.requestedBy());
        }
        return criteria;
    }
}
