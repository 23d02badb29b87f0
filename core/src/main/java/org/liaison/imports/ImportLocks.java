package org.liaison.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets imports that change the same groups or contacts wait for each other, while others are applied side by side. Taking an import back
 * waits for all, and all for it. The locks live in the database and end with the process that holds them.
 */
@Component
public class ImportLocks {

    /** Groups share locks, because PostgreSQL has room for a limited number. */
    private static final int LOCKS = 256;

    /** What the lock is called that somebody has on each run that is being applied. */
    static final String APPLIED = "import applied";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ContactOverlap overlap;

    ImportLocks(DataSource dataSource, JdbcClient jdbc, ContactOverlap overlap) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.overlap = overlap;
    }

    /** Waits until nobody else applies a plan that this run's plan could get in the way of. */
    public Held acquire(ImportRunId run) {
        var locks = locks(run);
        try {
            var held = new Held(dataSource.getConnection(), locks);
            try {
                held.lock();
                for (var other = announce(held, run); other.isPresent(); other = announce(held, run)) {
                    held.await(other.get());
                }
            } catch (SQLException | RuntimeException e) {
                held.close();
                throw e;
            }
            return held;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The database cannot lock the groups of run " + run, e);
        }
    }

    /**
     * Tells others that the run is being applied, unless one of them changes the same contacts. Whoever is told of waits for
     * nobody any more, and so may be waited for.
     *
     * @return whom to wait for; empty once the others are told
     */
    private Optional<ImportRunId> announce(Held held, ImportRunId run) throws SQLException {
        // Two that looked at the same moment would not see each other.
        held.execute("select pg_advisory_lock(hashtext('import begins'), 0)");
        try {
            var other = overlap.find(run, held.process);
            if (other.isEmpty()) {
                held.execute("select pg_advisory_lock(hashtext('%s'), %d)".formatted(APPLIED, run.value()));
            }
            return other;
        } finally {
            held.execute("select pg_advisory_unlock(hashtext('import begins'), 0)");
        }
    }

    /** Whether the locks are those that the run's plan needs, which may have been made anew since. */
    public boolean suffice(Held held, ImportRunId run) {
        return held.locks.containsAll(locks(run))
                && overlap.find(run, held.process).isEmpty();
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

    /** The locks, while somebody has them. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;
        private final Set<Integer> locks;
        private final int process;

        private Held(Connection connection, Set<Integer> locks) throws SQLException {
            this.connection = connection;
            this.locks = locks;
            this.process = connection.unwrap(PGConnection.class).getBackendPID();
        }

        private void lock() throws SQLException {
            boolean alone = locks.contains(-1);
            execute("select pg_advisory_lock%s(hashtext('imports'), 0)".formatted(alone ? "" : "_shared"));
            // In one order for everybody, so that two imports never wait for each other.
            for (int lock : locks) {
                if (lock >= 0) {
                    execute("select pg_advisory_lock(hashtext('import groups'), %d)".formatted(lock));
                }
            }
        }

        /** Waits until a run is not being applied any more. */
        private void await(ImportRunId run) throws SQLException {
            var lock = "hashtext('%s'), %d".formatted(APPLIED, run.value());
            execute("select pg_advisory_lock_shared(%s), pg_advisory_unlock_shared(%1$s)".formatted(lock));
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
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
