package org.liaison.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AdvisoryLockTest {

    @Autowired
    private AdvisoryLock locks;

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
}
