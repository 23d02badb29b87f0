package org.liaison.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Liaison's embedded database in a data directory of its own. As long as it is open, Liaison's processes join the same
 * server, beside databases for the plain SQL.
 */
final class BenchmarkServer implements AutoCloseable {

    private static final String LIAISON = "liaison";
    private static final String SUPERUSER = "postgres";

    private final ConfigurableApplicationContext context;
    private final JdbcConnectionDetails details;

    private BenchmarkServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.details = context.getBean(JdbcConnectionDetails.class);
    }

    static BenchmarkServer start(Path home) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        // Whoever runs this may have a real Liaison's database in the environment.
                        "benchmark", Map.of("liaison.home", home.toString(), "spring.datasource.url", "")));
        context.scan("org.liaison.database");
        context.refresh();
        return new BenchmarkServer(context);
    }

    /** Makes an empty database. */
    void create(String database) throws SQLException {
        asSuperuser("create database %s owner %s".formatted(database, LIAISON));
    }

    /** Deletes a database. */
    void drop(String database) throws SQLException {
        asSuperuser("drop database " + database);
    }

    /** Writes out what earlier work left in memory, so that nobody pays for somebody else's. */
    void settle() throws SQLException {
        asSuperuser("checkpoint");
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), LIAISON, password());
    }

    String url(String database) {
        return details.getJdbcUrl().replace("/" + LIAISON + "?", "/" + database + "?");
    }

    String user() {
        return LIAISON;
    }

    String password() {
        return String.valueOf(details.getPassword());
    }

    /** Stops the server. */
    @Override
    public void close() {
        context.close();
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
