package org.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.membership.MemberNotAllowedException.Reason;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups nest, but never in a cycle. */
@CoreTest
class NestedGroupsTest {

    @Autowired
    private MembershipManagement management;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private TestDirectory directory;

    @Test
    void refusesToNestAGroupIntoItselfThroughAnyNumberOfGroups() {
        var first = directory.group("First");
        var second = directory.group("Second");
        var third = directory.group("Third");
        management.add(first.id(), List.of(second));
        management.add(second.id(), List.of(third));

        refusesToAdd(first, first);
        refusesToAdd(first, second);
        refusesToAdd(first, third);
        assertThat(management.add(first.id(), List.of(third))).isEqualTo(1);
    }

    @Test
    void refusesACycleThatAGroupWouldCloseWhenItComesBack() {
        var outer = directory.group("Outer");
        var middle = directory.group("Middle");
        var inner = directory.group("Inner");
        management.add(outer.id(), List.of(middle));
        management.add(middle.id(), List.of(inner));
        groups.delete(middle.id());

        refusesToAdd(outer, inner);
    }

    @Test
    void refusesToTakeBackARemovalThatWouldCloseACycleNow() {
        var outer = directory.group("Outer");
        var inner = directory.group("Inner");
        management.add(outer.id(), List.of(inner));
        var removals = management.remove(outer.id(), List.of(inner.id()));
        management.add(inner.id(), List.of(outer));

        refusesTheCycle(inner, () -> management.restore(removals));
    }

    private void refusesToAdd(Recipient member, Recipient group) {
        refusesTheCycle(member, () -> management.add(group.id(), List.of(member)));
    }

    private static void refusesTheCycle(Recipient member, ThrowingCallable nesting) {
        assertThatThrownBy(nesting)
                .asInstanceOf(type(MemberNotAllowedException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.NESTING_CYCLE);
                    assertThat(refusal.member()).isEqualTo(member);
                });
    }
}
