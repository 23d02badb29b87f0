package org.liaison.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.sql.Criteria;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is wrong with the rows of files: some of it, and how much there is of which kind. */
@Repository
@Transactional(readOnly = true)
public class ImportProblemSearch {

    /** How often a problem occurs in a run. */
    public record Occurrence(String code, Severity severity, long problems) {}

    private final JdbcClient jdbc;

    ImportProblemSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that match, in the order of the file.
     *
     * @param severity null for all
     * @param code null for all
     */
    public List<ImportProblem> page(
            ImportRunId run, @Nullable Severity severity, @Nullable String code, int offset, int limit) {
        var criteria = criteria(severity, code);
        return jdbc.sql(ImportProblemRow.page(criteria.sql()))
                .param("run", run.value())
                .params(criteria.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(ImportProblemRow::map)
                .list();
    }

    public int count(ImportRunId run, @Nullable Severity severity, @Nullable String code) {
        var criteria = criteria(severity, code);
        return jdbc.sql("select count(*) from import_problem where run_id = :run and " + criteria.sql())
                .param("run", run.value())
                .params(criteria.parameters())
                .query(Integer.class)
                .single();
    }

    /** What occurs in a run, the most frequent first. */
    public List<Occurrence> occurrences(ImportRunId run) {
        return jdbc.sql("""
                        select code, severity, count(*) as problems
                          from import_problem
                         where run_id = :run
                         group by code, severity
                         order by problems desc, code
                        """)
                .param("run", run.value())
                .query((row, _) -> new Occurrence(
                        row.getString("code"), Severity.valueOf(row.getString("severity")), row.getLong("problems")))
                .list();
    }

    private static Criteria criteria(@Nullable Severity severity, @Nullable String code) {
        var criteria = new Criteria();
        if (severity != null) {
            criteria.and("severity = :severity", "severity", severity.name());
        }
        if (code != null) {
            criteria.and("code = :code", "code", code);
        }
        return criteria;
    }
}
