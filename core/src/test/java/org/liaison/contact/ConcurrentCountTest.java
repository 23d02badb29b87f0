package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaison.CommittingCoreTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingCoreTest
@Timeout(60)
class ConcurrentCountTest {

    private static final int PEOPLE = 700;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void countsEverybodyWhomSeveralAddAtTheSameMomentAndNobodyWhoseTransactionFails() throws Exception {
        var start = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var outcome : Stream.of(adding(start), adding(start), failing(start))
                    .map(threads::submit)
                    .toList()) {
                outcome.get();
            }
        }

        assertThat(contacts.count(MailContactFilter.NONE)).isEqualTo(2 * PEOPLE);
        assertThat(contacts.page(MailContactFilter.NONE, MailContactSort.NAME, false, 0, 3 * PEOPLE))
                .hasSize(2 * PEOPLE);
    }

    private Callable<Void> adding(CyclicBarrier start) {
        return () -> {
            start.await(20, TimeUnit.SECONDS);
            for (int i = 0; i < PEOPLE; i++) {
                transaction.executeWithoutResult(_ -> add());
            }
            return null;
        };
    }

    private Callable<Void> failing(CyclicBarrier start) {
        return () -> {
            start.await(20, TimeUnit.SECONDS);
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < PEOPLE; i++) {
                    add();
                }
                status.setRollbackOnly();
            });
            return null;
        };
    }

    private void add() {
        jdbc.sql("""
                        insert into recipient (kind, display_name, primary_address)
                        values ('MAIL_CONTACT', 'Ada', 'ada@example.org')
                        """).update();
    }
}
