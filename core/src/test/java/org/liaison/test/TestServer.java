package org.liaison.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The PostgreSQL server of the tests: started once, ended with the JVM, the same whether embedded or in a container. */
record TestServer(String host, int port) {

    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "postgres";
    private static final String CONNECTIONS = "300";

    static TestServer start() {
        var wanted = System.getProperty("liaison.test.database", "auto");
        return switch (wanted) {
            case "auto" -> whicheverRuns();
            case "embedded" -> embedded("as asked for");
            case "testcontainers" -> container("as asked for");
            default ->
                throw new IllegalArgumentException(
                        "liaison.test.database is auto, testcontainers or embedded, not " + wanted);
        };
    }

    /** An engine without a way to an image is as good as none, so whatever fails here is a reason and no error. */
    private static TestServer whicheverRuns() {
        var reason = "no Docker engine answers";
        try {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                return container("a Docker engine answers");
            }
        } catch (RuntimeException e) {
            reason = "a Docker engine answers, but does not run " + image() + ": " + e.getMessage();
        }
        return embedded(reason);
    }

    private static TestServer container(String reason) {
        var container = new PostgreSQLContainer(DockerImageName.parse(image()).asCompatibleSubstituteFor("postgres"))
                .withUsername(SUPERUSER)
                .withPassword(PASSWORD)
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --locale-provider=icu --icu-locale=und")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=" + CONNECTIONS);
        container.start();
        return new TestServer(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT))
                .announced("Testcontainers, " + image(), reason);
    }

    private static TestServer embedded(String reason) {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "und")
                    .setServerConfig("max_connections", CONNECTIONS)
                    .start();
            return new TestServer("localhost", server.getPort()).announced("embedded", reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String image() {
        return System.getProperty("liaison.test.postgres-image", "postgres:18-alpine");
    }

    private TestServer announced(String kind, String reason) {
        try (var connection = connect()) {
            var version = connection.getMetaData().getDatabaseProductVersion();
            System.out.println("Test database: PostgreSQL " + version + ", " + kind + " (" + reason + ")");
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    TestDatabase createDatabase(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var quoted = statement.enquoteIdentifier(name, true);
            statement.execute("drop database if exists " + quoted + " with (force)");
            statement.execute("create database " + quoted);
            return new TestDatabase(url(name), SUPERUSER, PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), SUPERUSER, PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }
}
