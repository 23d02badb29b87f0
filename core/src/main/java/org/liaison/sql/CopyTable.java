package org.liaison.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes whole tables as CSV and reads them back with PostgreSQL's COPY, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CopyTable {

    private static final String FORMAT = "(format csv, header, encoding 'UTF8')";

    private final DataSource dataSource;

    CopyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes a table.
     *
     * @param table with its columns, such as {@code "import_row (run_id, record)"}
     * @return how many rows it has
     */
    public long write(String table, OutputStream output) throws IOException {
        var sql = "copy %s to stdout %s".formatted(table, FORMAT);
        return inTransaction(sql, manager -> manager.copyOut(sql, output));
    }

    /**
     * Adds the rows of a table that was written.
     *
     * @param table with its columns, in the order in which they were written
     * @return how many rows there were
     */
    public long read(String table, InputStream input) throws IOException {
        var sql = "copy %s from stdin %s".formatted(table, FORMAT);
        return inTransaction(sql, manager -> manager.copyIn(sql, input));
    }

    private long inTransaction(String sql, Copying copying) throws IOException {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return copying.with(connection.unwrap(PGConnection.class).getCopyAPI());
        } catch (SQLException e) {
            throw translated(sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static DataAccessException translated(String sql, SQLException e) {
        var translated = new SQLStateSQLExceptionTranslator().translate("copy", sql, e);
        return translated != null ? translated : new UncategorizedSQLException("copy", sql, e);
    }

    @FunctionalInterface
    private interface Copying {

        long with(CopyManager manager) throws SQLException, IOException;
    }
}
