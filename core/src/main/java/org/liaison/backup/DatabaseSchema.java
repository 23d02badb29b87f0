package org.liaison.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.backup.BackupManifest.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What there is to back up, as the database itself tells it, so that no table can be forgotten. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DatabaseSchema {

    private static final String HISTORY = "flyway_schema_history";

    /** What belongs to the database itself or to the processes that use it: each of them writes what it needs. */
    private static final List<String> NOT_OURS = List.of(HISTORY, "scheduled_task");

    private final JdbcClient jdbc;

    DatabaseSchema(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that Flyway has brought it to. */
    String version() {
        return jdbc.sql("select version from " + HISTORY + " where success order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    /** Every table of ours, without the columns that are computed; those that others refer to first. */
    List<Table> tables() {
        var columns = new TreeMap<String, List<String>>();
        jdbc.sql("""
                        select relname, quote_ident(attname)
                          from pg_class
                          join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
                                           and attgenerated = ''
                         where relnamespace = current_schema::regnamespace and relkind = 'r' and relname not in (:others)
                         order by relname, attnum
                        """).param("others", NOT_OURS).query(row -> {
            columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
        var ordered = new LinkedHashMap<String, Table>();
        var references = references();
        columns.keySet().forEach(table -> add(table, columns, references, ordered));
        return List.copyOf(ordered.values());
    }

    private static void add(
            String table,
            Map<String, List<String>> columns,
            Map<String, List<String>> references,
            Map<String, Table> ordered) {
        if (!ordered.containsKey(table)) {
            references.getOrDefault(table, List.of()).forEach(other -> add(other, columns, references, ordered));
            ordered.put(table, new Table(table, columns.getOrDefault(table, List.of()), 0));
        }
    }

    /** Which other tables each table refers to. */
    private Map<String, List<String>> references() {
        var references = new TreeMap<String, List<String>>();
        jdbc.sql("""
                        select distinct referring.relname, referred.relname
                          from pg_constraint
                          join pg_class referring on referring.oid = conrelid
                          join pg_class referred on referred.oid = confrelid
                         where contype = 'f' and connamespace = current_schema::regnamespace and conrelid <> confrelid
                        """).query(row -> {
            references.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
        return references;
    }

    /** The last number that each sequence gave out. */
    Map<String, Long> sequences() {
        var sequences = new TreeMap<String, Long>();
        jdbc.sql(
                        "select sequencename, last_value from pg_sequences where schemaname = current_schema and last_value > 0")
                .query(row -> {
                    sequences.put(row.getString(1), row.getLong(2));
                });
        return sequences;
    }

    /** Whether nobody has used it yet. */
    boolean isEmpty() {
        return jdbc.sql("""
                        select not exists (select from recipient)
                           and not exists (select from import_run)
                           and not exists (select from audit_entry)
                           and not exists (select from administrator)
                        """).query(Boolean.class).single();
    }
}
