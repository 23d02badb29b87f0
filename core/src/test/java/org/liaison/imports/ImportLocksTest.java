package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.liaison.test.TestDatabase;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportLocksTest {

    @Test
    void keepsNoLockWhereTheRunsBesideItCannotBeLookedUp() {
        var database = TestDatabase.createDatabase("locks");
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.username());
            pool.setPassword(database.password());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(250);
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("create table import_run (id bigint, undo_of bigint)").update();
            jdbc.sql("create table import_change (run_id bigint, action text)").update();
            jdbc.sql("create table import_group_change (run_id bigint, group_id bigint)")
                    .update();
            var locks = new ImportLocks(pool, jdbc, new ContactOverlap(jdbc));

            assertThatThrownBy(() -> locks.acquire(new ImportRunId(1)))
                    .isInstanceOf(CannotGetJdbcConnectionException.class);

            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }
}
