package org.liaison.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportState;
import org.liaison.source.SourceSummary.LastRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads the sources that have names of their own. */
@Repository
@Transactional(readOnly = true)
public class SourceSearch {

    private static final TypeReference<Map<String, Integer>> NAMES = new TypeReference<>() {};

    /** Those below stand for people and for single imports. */
    private static final String NAMED = "source.id > 1";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SourceSearch(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every source, by name. Its memberships are in the groups that its imports have changed. */
    public List<SourceSummary> list() {
        return jdbc.sql("""
                        select source.id, source.name, last_run.id as run_id, last_run.mode, last_run.state,
                               last_run.created_at, owned.memberships
                          from source
                          left join lateral (select id, mode, state, created_at from import_run
                                              where source_id = source.id and undo_of is null
                                              order by id desc
                                              limit 1) last_run on true
                         cross join lateral (
                               select count(*) as memberships
                                 from (select from membership
                                        where source_id = source.id
                                          and group_id in (select group_id
                                                             from import_run
                                                             join import_group_change on run_id = import_run.id
                                                            where import_run.source_id = source.id)
                                        limit :counted) its) owned
                         where %s
                         order by lower(source.name)
                        """.formatted(NAMED))
                .param("counted", SourceSummary.COUNT_LIMIT + 1)
                .query((row, _) -> new SourceSummary(
                        new SourceId(row.getLong("id")),
                        row.getString("name"),
                        lastRun(row),
                        row.getLong("memberships")))
                .list();
    }

    public Optional<Source> byId(SourceId id) {
        return jdbc.sql("select id, version, name, guard_limits::text from source where id = :id and " + NAMED)
                .param("id", id.value())
                .query((row, _) -> new Source(
                        new SourceId(row.getLong("id")),
                        row.getLong("version"),
                        row.getString("name"),
                        limits(row.getString("guard_limits"))))
                .optional();
    }

    private OwnLimits limits(@Nullable String stored) {
        return stored == null ? OwnLimits.NONE : OwnLimits.ofNames(json.readValue(stored, NAMES));
    }

    private static @Nullable LastRun lastRun(ResultSet row) throws SQLException {
        var id = row.getObject("run_id", Long.class);
        return id == null
                ? null
                : new LastRun(
                        new ImportRunId(id),
                        ImportMode.valueOf(row.getString("mode")),
                        ImportState.valueOf(row.getString("state")),
                        row.getTimestamp("created_at").toInstant());
    }
}
