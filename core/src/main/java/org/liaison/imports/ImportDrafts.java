package org.liaison.imports;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Import runs whose file is here while a person still says how it is to be read and what the import may do. */
@Repository
@Transactional
public class ImportDrafts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ImportRuns runs;
    private final ImportSources sources;
    private final RunContents contents;

    ImportDrafts(JdbcClient jdbc, ObjectMapper json, ImportRuns runs, ImportSources sources, RunContents contents) {
        this.jdbc = jdbc;
        this.json = json;
        this.runs = runs;
        this.sources = sources;
        this.contents = contents;
    }

    /**
     * Begins a run that waits for {@link #submit}, on behalf of the current actor.
     *
     * @throws UnusableImportException if the options name a source that cannot be one
     */
    public ImportRunId begin(ReceivedFile file, ImportOptions options) {
        var run = runs.begin(file, options);
        jdbc.sql("update import_run set state = 'DRAFT' where id = :run")
                .param("run", run.value())
                .update();
        return run;
    }

    /**
     * Says otherwise how the file is to be read, or what the import may do. What was read and planned before does not count
     * any more; it is dropped when the file is read again.
     *
     * @throws WrongStateException if the run is being worked on, was applied or given up, has expired, or others
     *     repeat it
     * @throws UnusableImportException if the options name a source that cannot be one
     */
    public void revise(ImportRunId run, ImportOptions options) {
        int revised = jdbc.sql("""
                        update import_run
                           set state = 'DRAFT', source_id = :source, mode = :mode, create_groups = :createGroups,
                               target_groups = :targetGroups, chosen_charset = :charset, chosen_delimiter = :delimiter,
                               chosen_header = :header, chosen_mapping = :mapping::jsonb,
                               clearing_token = :clearingToken,
                               charset = null, delimiter = null, header_record = null, columns = null, mapping = null,
                               mapping_evidence = null, header_fingerprint = null, rows_read = 0, counts = null,
                               changes = 0, plan_hash = null, planned_from = null, approved_by = null,
                               approved_at = null, approval_reason = null, approved_hash = null, repeats = null,
                               stage_millis = 0, plan_millis = 0, error_code = null, error_message = null,
                               finished_at = null
                         where id = :run and undo_of is null and expired_at is null
                           and (state in ('DRAFT', 'PLANNED', 'NO_CHANGE', 'HELD', 'AWAITING_APPROVAL', 'UNUSABLE')
                                or state = 'FAILED' and plan_hash is null)
                           and not exists (select from import_run other where other.repeats = :run)
                        """)
                .param("run", run.value())
                .param("source", sources.idOf(options.source()))
                .param("mode", options.mode().name())
                .param("createGroups", options.createGroups())
                .param("targetGroups", options.targetGroups().toArray(String[]::new))
                .param("charset", options.charset())
                .param("delimiter", options.delimiter())
                .param("header", options.headerRecord(), Types.INTEGER)
                .param("mapping", json.writeValueAsString(options.mapping()))
                .param("clearingToken", options.clearingToken())
                .update();
        if (revised == 0) {
            throw new WrongStateException(run, ImportState.DRAFT);
        }
    }

    /**
     * Hands a run over to be read and planned.
     *
     * @throws WrongStateException if it is no draft
     */
    public void submit(ImportRunId run) {
        int submitted = jdbc.sql("update import_run set state = 'RECEIVED' where id = :run and state = 'DRAFT'")
                .param("run", run.value())
                .update();
        if (submitted == 0) {
            throw new WrongStateException(run, ImportState.RECEIVED);
        }
    }

    /** Drops what was read of the file before a person said otherwise how to read it, and what was decided and planned. */
    public void forgetRows(ImportRunId run) {
        contents.forget(run);
    }
}
