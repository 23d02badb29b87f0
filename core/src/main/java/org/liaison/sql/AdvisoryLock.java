package org.liaison.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/** Locks that live in the database and end with the process that holds them, however it ends. */
@Component
public class AdvisoryLock {

    private final DataSource dataSource;

    AdvisoryLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes the lock unless somebody has it.
     *
     * @param name what is locked, such as {@code import run 12}
     * @return the lock, to be closed; empty if another process or thread has it
     */
    public Optional<Held> tryAcquire(String name) {
        try {
            var connection = dataSource.getConnection();
            boolean taken = false;
            try {
                taken = ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name);
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
            return taken ? Optional.of(new Held(connection, name)) : Optional.empty();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The database cannot lock " + name, e);
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** A lock, while somebody has it. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;
        private final String name;

        private Held(Connection connection, String name) {
            this.connection = connection;
            this.name = name;
        }

        @Override
        public void close() {
            try (connection) {
                ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
            } catch (SQLException _) {
                // The connection is gone, and the lock with it.
            }
        }
    }
}
