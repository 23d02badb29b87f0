package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.SmallGroupsTest;
import org.liaison.TestDirectory;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;

@SmallGroupsTest
class GroupExpansionTest {

    @Autowired
    private GroupExpansion expansion;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private DistributionGroupSearch search;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private TestDirectory directory;

    @Test
    void countsPeopleThroughNestedGroupsOnceEach() {
        var outer = directory.group("Outer");
        var middle = directory.group("Middle");
        var inner = directory.group("Inner");
        var ada = directory.contact("Ada");
        var bob = directory.guest("Bob");
        var gone = directory.contact("Gone");
        memberships.add(inner.id(), List.of(ada, bob, gone));
        memberships.add(middle.id(), List.of(inner, ada));
        memberships.add(outer.id(), List.of(middle, inner, directory.mailbox("Grace")));
        contacts.delete(gone.id());

        assertThat(expansion.size(outer.id())).isEqualTo(3);
        assertThat(expansion.size(inner.id())).isEqualTo(2);
        assertThat(expansion.nestedGroups(outer.id())).containsExactlyInAnyOrder(outer.id(), middle.id(), inner.id());
        assertThat(expansion.nestedGroups(inner.id())).containsExactly(inner.id());
    }

    @Test
    void doesNotCountThePeopleOfADeletedGroup() {
        var outer = directory.group("Outer");
        var inner = directory.group("Inner");
        memberships.add(inner.id(), people(2));
        memberships.add(outer.id(), List.of(inner));

        groups.delete(inner.id());

        assertThat(expansion.size(outer.id())).isZero();
    }

    @Test
    void letsAGroupGrowToItsLimitAndNoFurther() {
        var team = directory.group("Team");
        memberships.add(team.id(), people(5));

        assertThatThrownBy(() -> memberships.add(team.id(), List.of(directory.contact("Sixth"))))
                .asInstanceOf(type(GroupLimitException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(GroupLimitException.Reason.TOO_MANY_RECIPIENTS);
                    assertThat(refusal.group()).isEqualTo(team.id());
                    assertThat(refusal.groupName()).isEqualTo("Team");
                    assertThat(refusal.size()).isEqualTo(6);
                    assertThat(refusal.limit()).isEqualTo(5);
                    assertThat(refusal).hasMessageContaining("Team");
                });
    }

    @Test
    void holdsTheGroupsAboveToTheirLimitsAsWell() {
        var outer = directory.group("Outer");
        var inner = directory.group("Inner");
        memberships.add(outer.id(), people(4));
        memberships.add(outer.id(), List.of(inner));
        memberships.add(inner.id(), List.of(directory.contact("Fifth")));

        assertThatThrownBy(() -> memberships.add(inner.id(), List.of(directory.contact("Sixth"))))
                .asInstanceOf(type(GroupLimitException.class))
                .satisfies(refusal -> assertThat(refusal.group()).isEqualTo(outer.id()));
    }

    @Test
    void keepsALargeGroupFromBeingOpenToEverySender() {
        var open = open(directory.group("Open"));
        memberships.add(open.id(), people(2));

        assertThatThrownBy(() -> memberships.add(open.id(), List.of(directory.contact("Third"))))
                .asInstanceOf(type(GroupLimitException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(GroupLimitException.Reason.TOO_LARGE_TO_BE_OPEN);
                    assertThat(refusal.limit()).isEqualTo(3);
                });
    }

    @Test
    void keepsALargeGroupFromBeingOpened() {
        var team = directory.group("Team");
        memberships.add(team.id(), people(3));

        assertThatThrownBy(() -> open(team))
                .asInstanceOf(type(GroupLimitException.class))
                .satisfies(refusal ->
                        assertThat(refusal.reason()).isEqualTo(GroupLimitException.Reason.TOO_LARGE_TO_BE_OPEN));
    }

    private Recipient open(Recipient group) {
        var details = directory.groupDetails(RecipientKind.DISTRIBUTION_GROUP, group.displayName());
        var version = search.byId(group.id()).orElseThrow().version();
        groups.correct(group.id(), version, details.withRequireSenderAuthentication(false));
        return group;
    }

    private List<Recipient> people(int count) {
        var people = new ArrayList<Recipient>();
        for (int i = 0; i < count; i++) {
            people.add(directory.contact("Person " + i));
        }
        return people;
    }
}
