package org.liaison.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads which groups a file names to which nobody can be added. */
@Repository
@Transactional(readOnly = true)
public class RefusedGroups {

    /**
     * A group that takes nobody.
     *
     * @param name as the file writes it
     * @param code why, as a problem of the rows that name it
     * @param message the same in words
     * @param rows how many rows name it
     */
    public record RefusedGroup(String name, String code, String message, long rows) {

        private static RefusedGroup of(String name, GroupStanding standing, long rows) {
            var problem = standing.problem();
            if (problem == null) {
                throw new IllegalStateException("Such a group takes people: " + standing);
            }
            return new RefusedGroup(name, problem.code(), problem.message(), rows);
        }
    }

    private final JdbcClient jdbc;

    RefusedGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that most rows name, up to a limit. */
    public List<RefusedGroup> first(ImportRunId run, int limit) {
        return jdbc.sql("""
                        select name, standing, named_by
                          from import_group
                         where run_id = :run and named_by > 0
                         order by named_by desc, name
                         limit :limit
                        """)
                .param("run", run.value())
                .param("limit", limit)
                .query((row, _) -> RefusedGroup.of(
                        row.getString("name"),
                        GroupStanding.valueOf(row.getString("standing")),
                        row.getLong("named_by")))
                .list();
    }

    public long count(ImportRunId run) {
        return jdbc.sql("select count(*) from import_group where run_id = :run and named_by > 0")
                .param("run", run.value())
                .query(Long.class)
                .single();
    }
}
