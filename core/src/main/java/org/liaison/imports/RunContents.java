package org.liaison.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that belongs to a run which has not been applied: what was read, what people said of it, and the plan. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RunContents {

    private static final List<String> TABLES = List.of(
            "import_row",
            "import_problem",
            "import_decision",
            "import_correction",
            "import_group",
            "import_guard",
            "import_change",
            "import_group_change",
            "import_chunk");

    private final JdbcClient jdbc;

    RunContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(ImportRunId run) {
        for (var table : TABLES) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", run.value())
                    .update();
        }
    }
}
