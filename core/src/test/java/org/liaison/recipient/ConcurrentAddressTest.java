package org.liaison.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaison.CommittingCoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingCoreTest
@Timeout(60)
class ConcurrentAddressTest {

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private TransactionTemplate transactions;

    @RepeatedTest(5)
    void isGivenToExactlyOneOfThoseWhoClaimItAtTheSameMoment() throws Exception {
        int rivals = 4;
        var start = new CyclicBarrier(rivals);
        var claims = new ArrayList<Future<MailContact>>();
        try (var threads = Executors.newFixedThreadPool(rivals)) {
            for (int i = 0; i < rivals; i++) {
                var name = "Rival " + i;
                Callable<MailContact> claim = () -> {
                    start.await(20, TimeUnit.SECONDS);
                    return contacts.create(ContactDetails.of(SmtpAddress.of("wanted@example.org"), name));
                };
                claims.add(threads.submit(claim));
            }
        }

        var winner = recipients.byAddress("wanted@example.org").orElseThrow();
        int won = 0;
        for (var claim : claims) {
            try {
                assertThat(claim.get().id()).isEqualTo(winner.id());
                won++;
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .asInstanceOf(type(AddressTakenException.class))
                        .satisfies(taken -> assertThat(taken.holder()).isEqualTo(winner));
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(recipients.count(RecipientFilter.anyKind(""))).isEqualTo(1);
    }

    @Test
    void isFreeAgainWhenTheRivalGivesUp() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<MailContact> second = transactions.execute(transaction -> {
                contacts.create(ContactDetails.of(TestDirectory.outside("wanted"), "First"));
                var claim = threads.submit(
                        () -> contacts.create(ContactDetails.of(TestDirectory.outside("wanted"), "Second")));
                transaction.setRollbackOnly();
                return claim;
            });

            assertThat(second.get(20, TimeUnit.SECONDS).details().displayName()).isEqualTo("Second");
        }
    }
}
