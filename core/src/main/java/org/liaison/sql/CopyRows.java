package org.liaison.sql;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many rows at once with PostgreSQL's COPY, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CopyRows {

    /** How much is sent at once, in characters. */
    private static final int PORTION = 1 << 16;

    private final DataSource dataSource;

    CopyRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Copies rows into a table. The database takes those that are there while the next are made.
     *
     * @param target table and columns, such as {@code "import_row (run_id, record)"}
     * @param rows are iterated over once, without using the database
     * @param writer appends the columns of one row, in the order of the target
     * @return how many rows there were
     */
    public <T> long copy(String target, Iterable<? extends T> rows, BiConsumer<T, Row> writer) {
        var items = rows.iterator();
        if (!items.hasNext()) {
            return 0;
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin (format text, encoding 'UTF8')");
            try {
                var row = new Row();
                while (items.hasNext()) {
                    writer.accept(items.next(), row);
                    row.end();
                    if (row.text.length() >= PORTION) {
                        send(row, copy);
                    }
                }
                send(row, copy);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            var translated = new SQLStateSQLExceptionTranslator().translate("copy", target, e);
            throw translated != null ? translated : new CannotGetJdbcConnectionException("COPY failed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(Row row, CopyIn copy) throws SQLException {
        var bytes = row.text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        row.text.setLength(0);
    }

    /** One row in COPY's text format. */
    public static final class Row {

        private final StringBuilder text = new StringBuilder();
        private boolean first = true;

        public Row add(long value) {
            separate();
            text.append(value);
            return this;
        }

        public Row add(@Nullable String value) {
            separate();
            if (value == null) {
                text.append("\\N");
            } else {
                appendEscaped(value);
            }
            return this;
        }

        public Row add(@Nullable Boolean value) {
            return add(value == null ? null : value ? "t" : "f");
        }

        public Row add(@Nullable List<String> values) {
            separate();
            if (values == null) {
                text.append("\\N");
                return this;
            }
            text.append('{');
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    text.append(',');
                }
                text.append('"');
                appendEscaped(values.get(i).replace("\\", "\\\\").replace("\"", "\\\""));
                text.append('"');
            }
            text.append('}');
            return this;
        }

        private void separate() {
            if (!first) {
                text.append('\t');
            }
            first = false;
        }

        private void end() {
            text.append('\n');
            first = true;
        }

        /** PostgreSQL's text cannot hold U+0000; it is the one character that is dropped. */
        private void appendEscaped(String value) {
            for (int i = 0; i < value.length(); i++) {
                char character = value.charAt(i);
                switch (character) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    case '\0' -> {}
                    default -> text.append(character);
                }
            }
        }
    }
}
