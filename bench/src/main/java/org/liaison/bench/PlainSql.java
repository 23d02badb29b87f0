package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * The yardstick: a file is copied into a staging table and merged by as few statements as it takes, in one transaction.
 * Nobody sees beforehand what will change, and nobody can take it back.
 */
final class PlainSql implements Contender {

    private final ResultTable.Column column;
    private final BenchmarkServer server;
    private final String database;
    private final MergeStatements merge;

    private PlainSql(ResultTable.Column column, BenchmarkServer server, String database, MergeStatements merge) {
        this.column = column;
        this.server = server;
        this.database = database;
        this.merge = merge;
    }

    /** With tables for nothing but this. */
    static PlainSql onPlainTables(BenchmarkServer server) throws SQLException {
        var plain = new PlainSql(ResultTable.Column.PLAIN_SQL, server, "plain", PlainTables.MERGE);
        server.create(plain.database);
        plain.execute(PlainTables.SCHEMA, MergeStatements.STAGING);
        return plain;
    }

    /** With the tables that Liaison's own migrations make. */
    static PlainSql onLiaisonTables(BenchmarkServer server) throws SQLException {
        var own = new PlainSql(ResultTable.Column.LIAISON_TABLES, server, "own", LiaisonTables.MERGE);
        server.create(own.database);
        Flyway.configure()
                .dataSource(server.url(own.database), server.user(), server.password())
                .load()
                .migrate();
        own.execute(MergeStatements.STAGING);
        return own;
    }

    @Override
    public ResultTable.Column column() {
        return column;
    }

    @Override
    public Measurement run(Step step, Path file) throws IOException, SQLException {
        long start = System.nanoTime();
        try (var connection = server.connect(database)) {
            connection.setAutoCommit(false);
            stage(connection, file);
            var work = merge(connection, step.removes());
            connection.commit();
            return Measurement.ofPlainSql(Duration.ofNanos(System.nanoTime() - start), work);
        }
    }

    @Override
    public void discard() throws SQLException {
        server.drop(database);
    }

    private static void stage(Connection connection, Path file) throws IOException, SQLException {
        update(connection, "set local jit = off");
        update(connection, "set local work_mem = '256MB'");
        update(connection, "truncate staging restart identity");
        try (var content = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy staging (email, first_name, last_name, company, city, phone, group_address)
                            from stdin (format csv, header)
                            """, content, 1 << 16);
        }
        update(connection, "analyze staging");
    }

    private Work merge(Connection connection, boolean removes) throws SQLException {
        update(connection, merge.newGroups());
        update(connection, merge.differing());
        update(connection, "analyze differing");
        long updated = update(connection, merge.update());
        long created = update(connection, merge.insertContacts());
        if (!merge.insertAddresses().isEmpty()) {
            update(connection, merge.insertAddresses());
        }
        long added = update(connection, merge.insertMemberships());
        long removed = removes ? update(connection, merge.deleteMemberships()) : 0;
        update(connection, merge.analyze());
        return new Work(created, updated, added, removed);
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = server.connect(database)) {
            for (var sql : statements) {
                update(connection, sql);
            }
        }
    }

    private static long update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
