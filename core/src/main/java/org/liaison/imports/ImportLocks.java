package org.liaison.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets imports that change the same groups wait for each other, while others are applied side by side. Taking an import back
 * waits for all, and all for it. The locks live in the database and end with the process that holds them.
 */
@Component
public class ImportLocks {

    /** Groups share locks, because PostgreSQL has room for a limited number. */
    private static final int LOCKS = 256;

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    ImportLocks(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Waits until nobody else applies a plan that this run's plan could get in the way of. */
    public Held acquire(ImportRunId run) {
        var locks = locks(run);
        try {
            var held = new Held(dataSource.getConnection(), locks);
            try {
                lock(held.connection, locks);
            } catch (SQLException e) {
                held.close();
                throw e;
            }
            return held;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The database cannot lock the groups of run " + run, e);
        }
    }

    /** Whether the locks are those that the run's plan needs, which may have been made anew since. */
    public boolean suffice(Held held, ImportRunId run) {
        return held.locks.containsAll(locks(run));
    }

    /** The locks of the groups that the plan changes; 0 for all of them, or for those it creates. */
    private Set<Integer> locks(ImportRunId run) {
        return new TreeSet<>(jdbc.sql("""
                        select -1 from import_run where id = :run and undo_of is not null
                        union
                        select 0 from import_change where run_id = :run and action = 'GROUP_CREATED'
                        union
                        select (1 + group_id % :locks)::integer from import_group_change where run_id = :run
                        """)
                .param("run", run.value())
                .param("locks", LOCKS)
                .query(Integer.class)
                .list());
    }

    private static void lock(Connection connection, Set<Integer> locks) throws SQLException {
        boolean alone = locks.contains(-1);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock%s(hashtext('imports'), 0)".formatted(alone ? "" : "_shared"));
            // In one order for everybody, so that two imports never wait for each other.
            for (int lock : locks) {
                if (lock >= 0) {
                    statement.execute("select pg_advisory_lock(hashtext('import groups'), %d)".formatted(lock));
                }
            }
        }
    }

    /** The locks, while somebody has them. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;
        private final Set<Integer> locks;

        private Held(Connection connection, Set<Integer> locks) {
            this.connection = connection;
            this.locks = locks;
        }

        @Override
        public void close() {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            } catch (SQLException _) {
                // The connection is gone, and the locks with it.
            }
        }
    }
}
