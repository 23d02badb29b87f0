package org.liaison.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A durable PostgreSQL in the data directory, shared by all Liaison processes that use the directory: the first one starts
 * it, the others join, and the last one to leave stops it. A server that outlived a killed process is joined as well.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String DATABASE = "liaison";
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final ServerLock lock;
    private final Path dataDirectory;
    private final DatabasePassword password;
    private final RunningServer server;

    /** Open as long as this process uses the server, so that no other process stops it. */
    private final Connection presence;

    private EmbeddedDatabase(
            ServerLock lock, Path dataDirectory, DatabasePassword password, RunningServer server, Connection presence) {
        this.lock = lock;
        this.dataDirectory = dataDirectory;
        this.password = password;
        this.server = server;
        this.presence = presence;
    }

    static EmbeddedDatabase start(LiaisonHome home) {
        try {
            var dataDirectory = home.postgres();
            var lock = new ServerLock(dataDirectory.resolveSibling("postgres.lock"));
            try (var _ = lock.acquire()) {
                var password = DatabasePassword.readOrCreate(dataDirectory.resolveSibling("postgres.password"));
                var server = joinOrStart(dataDirectory, password);
                createDatabase(server, password);
                var presence = connect(server, password, DATABASE, DATABASE);
                return new EmbeddedDatabase(lock, dataDirectory, password, server, presence);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database cannot use its directory", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database does not answer", e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url(server, DATABASE);
    }

    @Override
    public String getUsername() {
        return DATABASE;
    }

    @Override
    public String getPassword() {
        return password.value();
    }

    @Override
    public void close() {
        try (var _ = lock.acquire()) {
            presence.close();
            var running = RunningServer.of(dataDirectory);
            if (running == null || !usedByNobody(running)) {
                return;
            }
            running.process().destroy();
            running.process().onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | SQLException | ExecutionException | TimeoutException e) {
            LOG.warn("The embedded database was left running; the next start joins it", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static RunningServer joinOrStart(Path dataDirectory, DatabasePassword password)
            throws IOException, SQLException {
        var running = RunningServer.of(dataDirectory);
        if (running != null && answers(running, password)) {
            return running;
        }
        EmbeddedPostgres.builder()
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "und")
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password.value())
                // The library's own defaults trade these for speed, which people's data must not pay for.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                // With less, the two workers of an import wait for each other to write it.
                .setServerConfig("wal_buffers", "64MB")
                // The defaults are those of spinning disks, for which scanning a million rows beats ten thousand
                // look-ups.
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("effective_cache_size", "2GB")
                // Planning with just-in-time compilation takes longer than our longest-running list queries.
                .setServerConfig("jit", "off")
                .start();
        // The library's lock would last as long as this process and keep everybody from starting the server again.
        Files.deleteIfExists(dataDirectory.resolve("epg-lock"));
        var started = RunningServer.of(dataDirectory);
        if (started == null) {
            throw new IOException("The embedded database ended right after its start");
        }
        return started;
    }

    /** Asks a server that seems to run for a sign of life; one that is just starting or stopping gets some time. */
    private static boolean answers(RunningServer server, DatabasePassword password) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (server.process().isAlive() && System.nanoTime() < deadline) {
            try (var _ = connect(server, password, SUPERUSER, SUPERUSER)) {
                return true;
            } catch (SQLException _) {
                sleep();
            }
        }
        return false;
    }

    /** Works as an ordinary owner of one database; the superuser is needed only to make it. */
    private static void createDatabase(RunningServer server, DatabasePassword password) throws SQLException {
        try (var connection = connect(server, password, SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("drop role if exists " + DATABASE);
            statement.execute("create role %s login password '%s'".formatted(DATABASE, password.value()));
            statement.execute("create database %1$s owner %1$s".formatted(DATABASE));
        }
    }

    private boolean usedByNobody(RunningServer running) throws SQLException {
        try (var connection = connect(running, password, SUPERUSER, SUPERUSER);
                var statement = connection.createStatement();
                var others = statement.executeQuery("""
                        select count(*)
                          from pg_stat_activity
                         where backend_type = 'client backend' and pid <> pg_backend_pid()
                           and application_name <> '%s'
                        """.formatted(applicationName()))) {
            return others.next() && others.getInt(1) == 0;
        }
    }

    private static Connection connect(RunningServer server, DatabasePassword password, String database, String user)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password.value());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(server, database), properties);
    }

    /** Without the details of errors, which quote values and would end up in a log. */
    private static String url(RunningServer server, String database) {
        return "jdbc:postgresql://localhost:%d/%s?ApplicationName=%s&logServerErrorDetail=false"
                .formatted(server.port(), database, applicationName());
    }

    /** Tells the connections of this process from those of others. */
    private static String applicationName() {
        return "liaison-" + ProcessHandle.current().pid();
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the embedded database", e);
        }
    }
}
