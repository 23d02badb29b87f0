package org.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.liaison.CommittingCoreTest;
import org.liaison.TestDirectory;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

@CommittingCoreTest
@Timeout(60)
class ConcurrentNestingTest {

    @Autowired
    private MembershipManagement management;

    @Autowired
    private MemberSearch members;

    @Autowired
    private TestDirectory directory;

    @RepeatedTest(5)
    void nestsOnlyOneOfTwoGroupsThatAreNestedIntoEachOtherAtTheSameMoment() throws Exception {
        var first = directory.group("First");
        var second = directory.group("Second");
        var start = new CyclicBarrier(2);

        List<Future<Boolean>> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            outcomes = Stream.of(nesting(start, first, second), nesting(start, second, first))
                    .map(threads::submit)
                    .toList();
        }

        assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get())).containsExactlyInAnyOrder(true, false);
        assertThat(members.count(first.id(), "") + members.count(second.id(), ""))
                .isEqualTo(1);
    }

    private Callable<Boolean> nesting(CyclicBarrier start, Recipient outer, Recipient inner) {
        return () -> {
            start.await(20, TimeUnit.SECONDS);
            try {
                management.add(outer.id(), List.of(inner));
                return true;
            } catch (MemberNotAllowedException _) {
                return false;
            }
        };
    }
}
