package org.liaison.imports;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liaison.contact.ContactField;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plan of an undoing run while it grows. Its queries read the temporary tables {@code undone_change}, what the undone run
 * did, one row for each change, and {@code undone_suppression}, who was suppressed since, for which group, or with none for all.
 */
final class UndoPlan {

    /** That whom a change is about was suppressed since where they had been. */
    static final String SUPPRESSED = """
            exists (select from undone_suppression suppressed
                     where suppressed.recipient_id = made.recipient_id
                       and (suppressed.group_id is null or suppressed.group_id = made.group_id))
            """;

    /** Under which column each property of a contact is stored, as a JSON object. */
    private static final String COLUMNS = Arrays.stream(ContactField.values())
            .map(field -> "\"%s\": \"%s\"".formatted(field.key(), field.column()))
            .collect(Collectors.joining(", ", "{\"hidden\": \"hidden\", ", "}"));

    private final JdbcClient jdbc;
    private final ImportRun undo;
    private final long undone;
    private long changes;

    UndoPlan(JdbcClient jdbc, ImportRun undo) {
        this.jdbc = jdbc;
        this.undo = undo;
        this.undone = Objects.requireNonNull(undo.undoOf(), "only a run that undoes another")
                .value();
    }

    /** How many changes it has. */
    long changes() {
        return changes;
    }

    /**
     * Numbers the changes that a query finds, and keeps them.
     *
     * @param action what each of them does, in SQL
     * @param query finds record, recipient_id, group_id, base_version, before and after
     */
    void add(String action, String order, String query) {
        changes += statement("""
                        insert into import_change (run_id, seq, record, action, recipient_id, group_id, base_version,
                                                   before, after)
                        select :undo, :seq + row_number() over (order by %s), record, %s, recipient_id, group_id,
                               base_version, before, after
                          from (%s) reversed
                        """.formatted(order, action, query))
                .param("seq", changes)
                .update();
    }

    /** Tells of the changes that stay, because a query finds the records where something came between. */
    void keep(ProblemKind reason, String query) {
        statement("""
                        insert into import_problem (run_id, record, line, code, severity, message)
                        select :undo, coalesce(kept.record, 0), coalesce(import_row.line, 0), :code, 'WARNING', :message
                          from (%s) kept
                          left join import_row on import_row.run_id = :undone and import_row.record = kept.record
                        """.formatted(query))
                .param("code", reason.code())
                .param("message", reason.message())
                .update();
    }

    /** A statement that may name the undoing and the undone run, the undone run's source, and the contact's columns. */
    JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql)
                .param("undo", undo.id().value())
                .param("undone", undone)
                .param("source", undo.sourceId())
                .param("columns", COLUMNS);
    }
}
