package org.liaison.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class AdvisoryLockTest {

    @Autowired
    private AdvisoryLock locks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isHeldByOneAtATime() {
        try (var _ = locks.tryAcquire("import run 12").orElseThrow()) {
            assertThat(locks.tryAcquire("import run 12")).isEmpty();
            try (var other = locks.tryAcquire("import run 13").orElseThrow()) {
                assertThat(other).isNotNull();
            }
        }
        try (var again = locks.tryAcquire("import run 12").orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void givesItsConnectionsBack() {
        for (int i = 0; i < 50; i++) {
            try (var _ = locks.tryAcquire("import run 12").orElseThrow()) {
                assertThat(locks.tryAcquire("import run 12")).isEmpty();
            }
        }
    }

    @Test
    void endsWithItsConnectionWithoutAWord() {
        try (var _ = locks.tryAcquire("import run 12").orElseThrow()) {
            jdbc.sql("""
                            select pg_terminate_backend(pid, 5000)
                              from pg_locks
                             where locktype = 'advisory' and pid <> pg_backend_pid()
                               and database = (select oid from pg_database where datname = current_database())
                            """).query(Boolean.class).single();
        }
        try (var again = locks.tryAcquire("import run 12").orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
