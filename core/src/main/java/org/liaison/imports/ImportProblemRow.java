package org.liaison.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.liaison.imports.ImportProblem.Severity;

/** How a problem lies in the table {@code import_problem}. */
final class ImportProblemRow {

    private ImportProblemRow() {}

    /**
     * The problems of the run {@code :run} from {@code :offset} on, in the order of the file.
     *
     * @param condition on {@code import_problem}
     */
    static String page(String condition) {
        return """
                select line, record, column_name, code, severity, message
                  from import_problem
                 where run_id = :run and %s
                 order by record, severity, code
                 limit :limit offset :offset
                """.formatted(condition);
    }

    static ImportProblem map(ResultSet row, int number) throws SQLException {
        return new ImportProblem(
                row.getLong("line"),
                row.getLong("record"),
                row.getString("column_name"),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                row.getString("message"));
    }
}
