package org.liaison.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.Actor;
import org.liaison.audit.CurrentActor;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReceivedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Records attempts to import from sources: that they begin, what they fetch, what comes of them. */
@Repository
@Transactional
public class SourceAttempts {

    /** On whose behalf the schedule acts. */
    private static final Actor SCHEDULE = new Actor("schedule");

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final ImportRuns runs;
    private final SourceAttemptSearch search;

    SourceAttempts(JdbcClient jdbc, CurrentActor actor, ImportRuns runs, SourceAttemptSearch search) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.runs = runs;
        this.search = search;
    }

    /**
     * Asks for an import now, on behalf of the current actor. Its plan is applied as soon as it is made.
     *
     * @param dryRun whether to show only what would change
     */
    public SourceAttemptId request(SourceId source, boolean dryRun, Instant now) {
        // Two people who ask within the same microsecond each get an attempt of their own.
        for (var due = now.truncatedTo(ChronoUnit.MICROS); ; due = due.plus(1, ChronoUnit.MICROS)) {
            var added = insert(source, dryRun, due);
            if (added.isPresent()) {
                return added.get();
            }
        }
    }

    private Optional<SourceAttemptId> insert(SourceId source, boolean dryRun, Instant due) {
        return jdbc.sql("""
                        insert into source_attempt (source_id, due_at, requested_by, dry_run)
                        values (:source, :due, :actor, :dryRun)
                        on conflict (source_id, due_at) do nothing
                        returning id
                        """)
                .param("source", source.value())
                .param("due", SourceAttemptSearch.utc(due))
                .param("actor", actor.get().name())
                .param("dryRun", dryRun)
                .query((row, _) -> new SourceAttemptId(row.getLong(1)))
                .optional();
    }

    /** Says that work on it begins, or begins again. */
    public void start(SourceAttemptId attempt, Instant now) {
        jdbc.sql("update source_attempt set started_at = coalesce(started_at, :now) where id = :attempt")
                .param("now", SourceAttemptSearch.utc(now))
                .param("attempt", attempt.value())
                .update();
    }

    /**
     * Begins the run of a file that was fetched. Plans of earlier files that wait to be applied are given up, because they
     * are older than this one.
     *
     * @param file the run in it is not looked at
     */
    public ImportRunId begin(SourceAttempt attempt, FileSource source, ReceivedFile received, SourceFile file) {
        var by = attempt.requestedBy() == null ? SCHEDULE : new Actor(attempt.requestedBy());
        var run = runs.begin(received, source.options(), by);
        jdbc.sql("""
                        insert into source_file (run_id, attempt_id, source_id, modified_at, etag, move_from, move_to)
                        values (:run, :attempt, :source, :modified, :etag, :moveFrom, :moveTo)
                        """)
                .param("run", run.value())
                .param("attempt", attempt.id().value())
                .param("source", source.id().value())
                .param("modified", file.modifiedAt() == null ? null : SourceAttemptSearch.utc(file.modifiedAt()))
                .param("etag", file.etag())
                .param("moveFrom", file.moveFrom())
                .param("moveTo", file.moveTo())
                .update();
        jdbc.sql("update source_attempt set run_id = :run where id = :attempt")
                .param("run", run.value())
                .param("attempt", attempt.id().value())
                .update();
        if (!attempt.dryRun()) {
            giveUpOlder(source.id(), run);
        }
        return run;
    }

    private void giveUpOlder(SourceId source, ImportRunId run) {
        jdbc.sql("""
                        update import_run
                           set state = 'CANCELLED', finished_at = now(), error_code = 'FETCH-204',
                               error_message = format('Run %s takes in a newer file of the source', :run)
                         where source_id = :source and id < :run and undo_of is null
                           and id in (select run_id from source_file where source_id = :source)
                           and state in ('PLANNED', 'HELD', 'AWAITING_APPROVAL')
                        """).param("source", source.value()).param("run", run.value()).update();
    }

    /** What is still to be put away of a run; empty if nothing is. */
    @Transactional(readOnly = true)
    public Optional<SourceFile> toPutAway(ImportRunId run) {
        return search.file(run).filter(file -> file.moveFrom() != null);
    }

    public void putAway(ImportRunId run) {
        jdbc.sql("update source_file set move_from = null, move_to = null where run_id = :run")
                .param("run", run.value())
                .update();
    }

    /** Says that a fetch has failed, and when it is tried again. */
    public void tryAgain(SourceAttemptId attempt, String code, @Nullable String message, Instant at) {
        jdbc.sql("""
                        update source_attempt
                           set failed_tries = failed_tries + 1, try_again_at = :at, code = :code, message = :message
                         where id = :attempt and ended_at is null
                        """)
                .param("at", SourceAttemptSearch.utc(at))
                .param("code", code)
                .param("message", message)
                .param("attempt", attempt.value())
                .update();
    }

    /** Says what came of it. An attempt that has ended stays as it is. */
    public void end(
            SourceAttemptId attempt,
            AttemptOutcome outcome,
            @Nullable String code,
            @Nullable String message,
            Instant now) {
        jdbc.sql("""
                        update source_attempt
                           set ended_at = :now, outcome = :outcome, code = :code, message = :message,
                               started_at = coalesce(started_at, :now), try_again_at = null
                         where id = :attempt and ended_at is null
                        """)
                .param("now", SourceAttemptSearch.utc(now))
                .param("outcome", outcome.name())
                .param("code", code)
                .param("message", message)
                .param("attempt", attempt.value())
                .update();
    }
}
