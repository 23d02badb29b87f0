package org.liaison.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets people stop runs that are being worked on, by whichever process: it looks here before each portion of work. */
@Repository
@Transactional
public class StopRequests {

    private final JdbcClient jdbc;

    StopRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has a run stop after the portion of rows, or of changes, that is being worked on. It can be resumed then. */
    public void ask(ImportRunId run) {
        jdbc.sql("update import_run set stop_asked = true where id = :run and state in ('RECEIVED', 'APPLYING')")
                .param("run", run.value())
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isAsked(ImportRunId run) {
        return jdbc.sql("select stop_asked from import_run where id = :run")
                .param("run", run.value())
                .query(Boolean.class)
                .single();
    }
}
