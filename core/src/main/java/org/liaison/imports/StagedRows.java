package org.liaison.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;
import org.liaison.sql.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Stores the records of a file, with what is wrong with them, in the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StagedRows {

    private final CopyRows copy;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StagedRows(CopyRows copy, JdbcClient jdbc, ObjectMapper json) {
        this.copy = copy;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Stores the next rows of a run.
     *
     * @param rows are iterated over once, and may be made meanwhile
     */
    public void add(ImportRunId run, Iterable<? extends StagedRow> rows) {
        var problems = new ArrayList<ImportProblem>();
        long count = copy.copy(
                "import_row (run_id, record, line, cells, address, address_key, proxy_addresses, proxy_keys, hidden,"
                        + " row_action, display_name, fields, cleared, groups)",
                rows,
                (row, target) -> {
                    problems.addAll(row.problems());
                    target.add(run.value())
                            .add(row.record())
                            .add(row.line())
                            .add(row.cells())
                            .add(row.address() == null ? null : row.address().toString())
                            .add(row.address() == null ? null : row.address().key())
                            .add(texts(row.proxyAddresses()))
                            .add(keys(row.proxyAddresses()))
                            .add(row.hidden())
                            .add(row.action() == null ? null : row.action().name())
                            .add(row.displayName())
                            .add(row.address() == null ? null : fields(row))
                            .add(cleared(row))
                            .add(row.groups().isEmpty() ? null : row.groups());
                });
        copy.copy(
                "import_problem (run_id, record, line, column_name, code, severity, message, found_by)",
                problems,
                (problem, target) -> target.add(run.value())
                        .add(problem.record())
                        .add(problem.line())
                        .add(problem.column())
                        .add(problem.code())
                        .add(problem.severity().name())
                        .add(problem.message())
                        .add("READ"));
        jdbc.sql("update import_run set rows_read = rows_read + :rows where id = :run")
                .param("rows", count)
                .param("run", run.value())
                .update();
    }

    /** The last record of the run's file that is stored; 0 if none is. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long lastRecord(ImportRunId run) {
        return jdbc.sql("select coalesce(max(record), 0) from import_row where run_id = :run")
                .param("run", run.value())
                .query(Long.class)
                .single();
    }

    private String fields(StagedRow row) {
        var fields = new LinkedHashMap<String, String>();
        row.fields().forEach((field, value) -> fields.put(field.key(), value));
        return json.writeValueAsString(fields);
    }

    private static @Nullable List<String> cleared(StagedRow row) {
        return row.cleared().isEmpty()
                ? null
                : row.cleared().stream().map(ContactField::key).sorted().toList();
    }

    private static @Nullable List<String> texts(List<SmtpAddress> addresses) {
        return addresses.isEmpty()
                ? null
                : addresses.stream().map(SmtpAddress::toString).toList();
    }

    private static @Nullable List<String> keys(List<SmtpAddress> addresses) {
        return addresses.isEmpty()
                ? null
                : addresses.stream().map(SmtpAddress::key).toList();
    }
}
