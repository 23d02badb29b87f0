package org.liaison.imports;

import java.sql.Types;
import org.liaison.audit.Actor;
import org.liaison.audit.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Begins import runs and moves them from state to state. */
@Repository
@Transactional
public class ImportRuns {

    /** Told of a run that a person has stopped. */
    static final String STOPPED = "APPLY-998";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentActor actor;
    private final ImportSources sources;
    private final RunContents contents;

    ImportRuns(JdbcClient jdbc, ObjectMapper json, CurrentActor actor, ImportSources sources, RunContents contents) {
        this.jdbc = jdbc;
        this.json = json;
        this.actor = actor;
        this.sources = sources;
        this.contents = contents;
    }

    /**
     * Begins a run for a file on behalf of the current actor. A source that is named for the first time is added.
     *
     * @throws UnusableImportException if the source is one of the two that stand for people and for single imports
     */
    public ImportRunId begin(ReceivedFile file, ImportOptions options) {
        return begin(file, options, actor.get());
    }

    /** Begins a run as {@link #begin(ReceivedFile, ImportOptions)} does, on behalf of somebody who is not here any more. */
    public ImportRunId begin(ReceivedFile file, ImportOptions options, Actor requestedBy) {
        long source = sources.idOf(options.source());
        return new ImportRunId(jdbc.sql("""
                        insert into import_run (source_id, state, mode, create_groups, target_groups, requested_by,
                                                file_name, file_path, file_sha256, file_bytes,
                                                chosen_charset, chosen_delimiter, chosen_header, chosen_mapping,
                                                clearing_token)
                        values (:source, 'RECEIVED', :mode, :createGroups, :targetGroups, :actor,
                                :fileName, :filePath, :sha256, :bytes, :charset, :delimiter, :header,
                                :mapping::jsonb, :clearingToken)
                        returning id
                        """)
                .param("source", source)
                .param("mode", options.mode().name())
                .param("createGroups", options.createGroups())
                .param("targetGroups", options.targetGroups().toArray(String[]::new))
                .param("actor", requestedBy.name())
                .param("fileName", file.name())
                .param("filePath", file.path().toString())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("charset", options.charset())
                .param("delimiter", options.delimiter())
                .param("header", options.headerRecord(), Types.INTEGER)
                .param("mapping", json.writeValueAsString(options.mapping()))
                .param("clearingToken", options.clearingToken())
                .query(Long.class)
                .single());
    }

    /** Says that the file cannot be taken as contacts, unless it was. Nothing is kept of what was read and planned before. */
    public void unusable(ImportRunId run, String code, String message) {
        int moved = jdbc.sql("""
                        update import_run
                           set state = 'UNUSABLE', error_code = :code, error_message = :message, finished_at = now(),
                               stop_asked = false, rows_read = 0, counts = null, changes = 0, plan_hash = null
                         where id = :run
                           and state in ('RECEIVED', 'STAGED', 'PLANNED', 'NO_CHANGE', 'HELD', 'AWAITING_APPROVAL')
                        """)
                .param("run", run.value())
                .param("code", code)
                .param("message", message)
                .update();
        if (moved > 0) {
            contents.forget(run);
        }
    }

    /**
     * Keeps a run from being applied while its plan is made, until the caller's transaction ends.
     *
     * @throws WrongStateException if the plan is being applied, or the run has ended
     */
    void lockForPlanning(ImportRunId run) {
        boolean plannable =
                jdbc.sql("""
                        select state in ('STAGED', 'PLANNED', 'NO_CHANGE', 'HELD', 'AWAITING_APPROVAL')
                          from import_run
                         where id = :run
                           for update
                        """).param("run", run.value()).query(Boolean.class).single();
        if (!plannable) {
            throw new WrongStateException(run, ImportState.PLANNED);
        }
    }

    /** Says that something other than the file stopped the run; it can be resumed. */
    public void failed(ImportRunId run, String message) {
        breakOff(run, "APPLY-999", message);
    }

    /** Says that a person stopped the run; it can be resumed. */
    public void stopped(ImportRunId run) {
        breakOff(run, STOPPED, "Somebody stopped the import; it can be resumed");
    }

    /** A run that nobody works on any more is where it is, held for a person perhaps, whatever fails afterwards. */
    private void breakOff(ImportRunId run, String code, String message) {
        jdbc.sql("""
                        update import_run
                           set state = 'FAILED', error_code = :code, error_message = :message, finished_at = now(),
                               stop_asked = false
                         where id = :run and state in ('RECEIVED', 'STAGED', 'APPLYING')
                        """)
                .param("run", run.value())
                .param("code", code)
                .param("message", message)
                .update();
    }

    /**
     * Begins to apply a plan, or goes on with one that was interrupted.
     *
     * @param seen the run with the plan that is to be applied
     * @throws WrongStateException if the run has no plan to apply, or another by now, or waits for a person
     */
    public void beginApplying(ImportRun seen) {
        int begun = jdbc.sql("""
                        update import_run
                           set state = 'APPLYING', error_code = null, error_message = null, stop_asked = false,
                               applying_since = clock_timestamp()
                         where id = :run and state in ('PLANNED', 'APPLYING', 'FAILED') and plan_hash = :hash
                        """)
                .param("run", seen.id().value())
                .param("hash", seen.planHash())
                .update();
        if (begun == 0) {
            throw new WrongStateException(seen.id(), ImportState.APPLYING);
        }
        // Planning does not take them, either, so as to let others plan meanwhile.
        jdbc.sql("analyze import_change").update();
    }

    /**
     * Lets a held plan pass, as the current actor.
     *
     * @param planHash the plan that the person looked at
     * @param reason why it is right
     * @throws WrongStateException if the run does not wait for a person, or has another plan by now
     * @throws SecondPersonNeededException if it has to be somebody other than who started the import
     */
    public void approve(ImportRunId run, String planHash, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An approval has a reason");
        }
        var person = actor.get().name();
        jdbc.sql("""
                        select id from import_run
                         where id = :run and state = 'AWAITING_APPROVAL' and requested_by = :person
                        """)
                .param("run", run.value())
                .param("person", person)
                .query(Long.class)
                .optional()
                .ifPresent(_ -> {
                    throw new SecondPersonNeededException(run);
                });
        int approved = jdbc.sql("""
                        update import_run
                           set state = 'PLANNED', approved_by = :person, approved_at = now(), approval_reason = :reason,
                               approved_hash = plan_hash
                         where id = :run and state in ('HELD', 'AWAITING_APPROVAL') and plan_hash = :hash
                        """)
                .param("run", run.value())
                .param("person", person)
                .param("reason", reason.strip())
                .param("hash", planHash)
                .update();
        if (approved == 0) {
            throw new WrongStateException(run, ImportState.PLANNED);
        }
    }

    /**
     * Begins a run that takes another back, on behalf of the current actor.
     *
     * @throws WrongStateException if the other was not applied, not even in part, or is being undone, or was,
     *     or has expired
     */
    public ImportRunId beginUndo(ImportRunId undone) {
        // Whoever undoes the same run at the same moment waits, and then sees that it is being undone.
        jdbc.sql("select id from import_run where id = :undone for update")
                .param("undone", undone.value())
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                        insert into import_run (source_id, state, mode, requested_by, undo_of, file_name, file_path,
                                                file_sha256, file_bytes, charset, byte_order_mark, delimiter,
                                                header_record, columns, mapping)
                        select source_id, 'STAGED', mode, :person, id, file_name, file_path, file_sha256, file_bytes,
                               charset, byte_order_mark, delimiter, header_record, columns, mapping
                          from import_run
                         where id = :undone and undo_of is null and expired_at is null
                           and (state in ('APPLIED', 'APPLIED_WITH_ERRORS', 'PARTLY_UNDONE', 'UNDONE')
                                or state = 'FAILED' and plan_hash is not null)
                           and not exists (select from import_run other
                                            where other.undo_of = :undone
                                              and other.state in ('APPLYING', 'FAILED', 'UNDONE'))
                        returning id
                        """)
                .param("undone", undone.value())
                .param("person", actor.get().name())
                .query((row, _) -> new ImportRunId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new WrongStateException(undone, ImportState.UNDONE));
    }

    /**
     * Gives up a run that has not been applied.
     *
     * @throws WrongStateException if it has been, or is being worked on
     */
    public void cancel(ImportRunId run) {
        int cancelled = jdbc.sql("""
                        update import_run set state = 'CANCELLED', error_code = null, error_message = null
                         where id = :run and state in ('DRAFT', 'PLANNED', 'HELD', 'AWAITING_APPROVAL')
                        """).param("run", run.value()).update();
        if (cancelled == 0) {
            throw new WrongStateException(run, ImportState.CANCELLED);
        }
    }
}
