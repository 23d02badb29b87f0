package org.liaison.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what came of the attempts to import from sources. */
@Repository
@Transactional(readOnly = true)
public class SourceAttemptSearch {

    private static final String SELECT = """
            select id, source_id, due_at, requested_by, dry_run, started_at, ended_at, outcome, run_id, apply_at, failed_tries, try_again_at,
                   code, message,
                   (select state from import_run where import_run.id = source_attempt.run_id) as run_state
              from source_attempt
            """;

    private final JdbcClient jdbc;

    SourceAttemptSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SourceAttempt> byId(SourceAttemptId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(SourceAttemptSearch::attempt)
                .optional();
    }

    /** Attempts of a source, the last due first. */
    public List<SourceAttempt> ofSource(SourceId source, int offset, int limit) {
        return jdbc.sql(SELECT + " where source_id = :source order by due_at desc limit :limit offset :offset")
                .param("source", source.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(SourceAttemptSearch::attempt)
                .list();
    }

    public int count(SourceId source) {
        return jdbc.sql("select count(*) from source_attempt where source_id = :source")
                .param("source", source.value())
                .query(Integer.class)
                .single();
    }

    /** The last attempt of each source that fetches files. */
    public List<SourceAttempt> last() {
        return jdbc.sql("""
                        select last.*
                          from file_source
                          join lateral (%s where source_id = file_source.source_id order by due_at desc limit 1) last on true
                        """.formatted(SELECT))
                .query(SourceAttemptSearch::attempt)
                .list();
    }

    /** The attempt that began a run; empty for an import by hand. */
    public Optional<SourceAttempt> ofRun(ImportRunId run) {
        return jdbc.sql(SELECT + " where id = (select attempt_id from source_file where run_id = :run)")
                .param("run", run.value())
                .query(SourceAttemptSearch::attempt)
                .optional();
    }

    /** Attempts that wait to be worked on, or that somebody works on, the first due first. */
    public List<SourceAttempt> open() {
        return jdbc.sql(SELECT + " where ended_at is null order by due_at, id")
                .query(SourceAttemptSearch::attempt)
                .list();
    }

    /** Those of them whose time has come, so that what failed is not tried again too early. */
    public List<SourceAttempt> due(Instant now) {
        return jdbc.sql(SELECT + """
                         where ended_at is null and (try_again_at is null or try_again_at <= :now)
                         order by due_at, id
                        """)
                .param("now", utc(now))
                .query(SourceAttemptSearch::attempt)
                .list();
    }

    /** Attempts whose last plan is not applied yet, and neither given up: what the next night would change. */
    public List<SourceAttempt> notApplied() {
        return jdbc.sql(SELECT + """
                         where run_id in (select id from import_run
                                           where state in ('PLANNED', 'HELD', 'AWAITING_APPROVAL'))
                         order by apply_at nulls last, id
                        """).query(SourceAttemptSearch::attempt).list();
    }

    /** The run whose plan an attempt began last; empty where it has not begun one. */
    public Optional<ImportRunId> lastRun(SourceAttemptId attempt) {
        return jdbc.sql("select run_id from source_file where attempt_id = :attempt order by run_id desc limit 1")
                .param("attempt", attempt.value())
                .query((row, _) -> new ImportRunId(row.getLong(1)))
                .optional();
    }

    /** The runs that an attempt began, in their order. */
    public List<ImportRunId> runs(SourceAttemptId attempt) {
        return jdbc.sql("select run_id from source_file where attempt_id = :attempt order by run_id")
                .param("attempt", attempt.value())
                .query((row, _) -> new ImportRunId(row.getLong(1)))
                .list();
    }

    /** The file that a source has taken in last, dry runs apart. */
    public Optional<SourceFile> lastFile(SourceId source) {
        return jdbc.sql("""
                        select source_file.*
                          from source_file
                          join source_attempt on source_attempt.id = source_file.attempt_id and not dry_run
                         where source_file.source_id = :source
                         order by source_file.run_id desc
                         limit 1
                        """)
                .param("source", source.value())
                .query(SourceAttemptSearch::file)
                .optional();
    }

    Optional<SourceFile> file(ImportRunId run) {
        return jdbc.sql("select * from source_file where run_id = :run")
                .param("run", run.value())
                .query(SourceAttemptSearch::file)
                .optional();
    }

    private static SourceFile file(ResultSet row, int number) throws SQLException {
        return new SourceFile(
                new ImportRunId(row.getLong("run_id")),
                instant(row, "modified_at"),
                row.getString("etag"),
                row.getString("move_from"),
                row.getString("move_to"));
    }

    private static SourceAttempt attempt(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var run = row.getObject("run_id", Long.class);
        var state = row.getString("run_state");
        return new SourceAttempt(
                new SourceAttemptId(row.getLong("id")),
                new SourceId(row.getLong("source_id")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                row.getBoolean("dry_run"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                outcome == null ? null : AttemptOutcome.valueOf(outcome),
                run == null ? null : new ImportRunId(run),
                state == null ? null : ImportState.valueOf(state),
                instant(row, "apply_at"),
                row.getInt("failed_tries"),
                instant(row, "try_again_at"),
                row.getString("code"),
                row.getString("message"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
