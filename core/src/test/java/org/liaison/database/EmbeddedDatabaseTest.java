package org.liaison.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database with real processes. One data directory serves all tests; each finds and leaves it at rest. */
@Timeout(120)
class EmbeddedDatabaseTest {

    @TempDir
    private static Path directory;

    private final LiaisonHome home = new LiaisonHome(directory);

    @AfterEach
    void isAtRest() throws IOException {
        assertThat(server()).isNull();
    }

    @Test
    void isDurable() throws SQLException {
        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void sortsByTheRulesOfUnicodeAndKeepsAnyText() throws SQLException {
        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(ask(connection, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(connection, "select '\u00E4' collate \"und-x-icu\" < 'b'"))
                    .isEqualTo("t");
            assertThat(ask(connection, "select lower('\u00C4')")).isEqualTo("\u00E4");
        }
    }

    @Test
    void isUsedByAnOrdinaryRoleWithAPassword() throws SQLException {
        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(ask(
                            connection,
                            "select rolsuper or rolcreaterole or rolcreatedb from pg_roles"
                                    + " where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> ask(connection, "show hba_file")).isInstanceOf(SQLException.class);
            for (var user : new String[] {"liaison", "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), user, "guessed"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void keepsItsPasswordForTheOwnerOnly() throws IOException {
        try (var database = EmbeddedDatabase.start(home)) {
            var file = directory.resolve("postgres.password");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(file).content().hasSize(48).isEqualTo(database.getPassword());
        }
    }

    @Test
    void isSharedByAllWhoStartItAndStoppedByTheLast() throws Exception {
        var first = EmbeddedDatabase.start(home);
        var process = running().process();
        var second = EmbeddedDatabase.start(home);
        assertThat(second.getJdbcUrl()).isEqualTo(first.getJdbcUrl());

        try (var other = OtherProcess.start(directory)) {
            assertThat(other.url()).contains(":" + running().port() + "/");
            first.close();
            second.close();
            assertThat(process.isAlive()).isTrue();

            other.leave();
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void keepsItsDataFromStartToStart() throws SQLException {
        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            execute(connection, "create table kept as select 42 as answer");
        }
        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(ask(connection, "select answer from kept")).isEqualTo("42");
            execute(connection, "drop table kept");
        }
    }

    @Test
    void outlivesItsOwnerAndIsJoinedWithItsData() throws Exception {
        RunningServer orphan;
        try (var owner = OtherProcess.start(directory)) {
            orphan = running();
            try (var connection = DriverManager.getConnection(owner.url(), "liaison", password())) {
                execute(connection, "create table orphaned as select 42 as answer");
            }
            owner.kill();
        }
        assertThat(orphan.process().isAlive()).isTrue();

        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(running()).isEqualTo(orphan);
            assertThat(ask(connection, "select answer from orphaned")).isEqualTo("42");
            execute(connection, "drop table orphaned");
        }
    }

    @Test
    void startsAgainAfterItWasKilledItself() throws Exception {
        var killed = EmbeddedDatabase.start(home);
        try (var connection = connect(killed)) {
            execute(connection, "create table survivor as select 42 as answer");
        }
        var process = running().process();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);

        try (var database = EmbeddedDatabase.start(home);
                var connection = connect(database)) {
            assertThat(ask(connection, "select answer from survivor")).isEqualTo("42");
            execute(connection, "drop table survivor");
        }
    }

    private @Nullable RunningServer server() throws IOException {
        return RunningServer.of(home.postgres());
    }

    private RunningServer running() throws IOException {
        var server = server();
        assertThat(server).isNotNull();
        return java.util.Objects.requireNonNull(server);
    }

    private static String password() throws IOException {
        return Files.readString(directory.resolve("postgres.password"));
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static @Nullable String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
