package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Stores how the file of a run is read, and how far that is. */
@Repository
@Transactional
public class ImportReading {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ImportReading(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Goes on with a run that failed before there was a plan.
     *
     * @throws WrongStateException if it did not
     */
    public void beginPreparing(ImportRunId run) {
        int moved = jdbc.sql("""
                        update import_run
                           set state = 'RECEIVED', error_code = null, error_message = null, finished_at = null
                         where id = :run and state = 'FAILED' and plan_hash is null
                        """).param("run", run.value()).update();
        if (moved == 0) {
            throw new WrongStateException(run, ImportState.RECEIVED);
        }
    }

    /**
     * Stores how the file is read.
     *
     * @param readingVersion differs where the program might understand the same file otherwise
     */
    public void saveLayout(ImportRunId run, ImportLayout layout, String readingVersion) {
        jdbc.sql("""
                        update import_run
                           set charset = :charset, encoding_evidence = :encodingEvidence, byte_order_mark = :mark, delimiter = :delimiter,
                               header_record = :header, columns = :columns, mapping = :mapping::jsonb,
                               mapping_evidence = :evidence::jsonb, header_fingerprint = :fingerprint,
                               reading_version = :readingVersion,
                               staging_since = clock_timestamp()
                         where id = :run
                        """)
                .param("run", run.value())
                .param("charset", layout.charset())
                .param("encodingEvidence", layout.encodingEvidence().name())
                .param("mark", layout.byteOrderMark())
                .param("delimiter", layout.delimiter())
                .param("header", layout.headerRecord())
                .param("columns", layout.columns().toArray(String[]::new))
                .param("mapping", json.writeValueAsString(layout.mapping()))
                .param("evidence", json.writeValueAsString(layout.mappingEvidence()))
                .param("fingerprint", layout.headerFingerprint())
                .param("readingVersion", readingVersion)
                .update();
    }

    /** Says that every row is staged, once more where planning them failed. */
    public void staged(ImportRunId run) {
        jdbc.sql("""
                        update import_run
                           set state = 'STAGED', stop_asked = false,
                               stage_millis = coalesce(nullif(stage_millis, 0),
                                                       1000 * extract(epoch from clock_timestamp() - staging_since))
                         where id = :run
                        """).param("run", run.value()).update();
        // The statistics know nothing of rows that came a second ago, and planning would walk them one by one. It
        // cannot
        // take them itself: PostgreSQL lets only one transaction do so at a time, and planning takes long.
        jdbc.sql("analyze import_row, import_problem").update();
    }
}
