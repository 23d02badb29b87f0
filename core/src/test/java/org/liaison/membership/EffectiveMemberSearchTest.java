package org.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupExpansion;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class EffectiveMemberSearchTest {

    @Autowired
    private EffectiveMemberSearch members;

    @Autowired
    private MembershipManagement management;

    @Autowired
    private GroupExpansion expansion;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private TestDirectory directory;

    private Recipient everybody;
    private Recipient engineers;
    private Recipient poets;
    private Recipient ada;
    private Recipient bob;
    private Recipient grace;

    @BeforeEach
    void nestGroups() {
        everybody = directory.group("Everybody");
        engineers = directory.group("Engineers");
        poets = directory.group("Poets");
        ada = directory.contact("Ada");
        bob = directory.guest("Bob");
        grace = directory.mailbox("Grace");
        management.add(everybody.id(), List.of(engineers, bob));
        management.add(engineers.id(), List.of(poets, ada, grace));
        management.add(poets.id(), List.of(ada, bob));
    }

    @Test
    void namesEachPersonOnceWithTheGroupsThatLeadThere() {
        assertThat(members.page(everybody.id(), "", 0, 10))
                .containsExactly(
                        new EffectiveMember(ada, List.of(engineers, poets)),
                        new EffectiveMember(bob, List.of(everybody, poets)),
                        new EffectiveMember(grace, List.of(engineers)));
        assertThat(members.count(everybody.id(), "")).isEqualTo(3).isEqualTo(expansion.size(everybody.id()));
        assertThat(members.page(everybody.id(), "", 1, 1))
                .extracting(EffectiveMember::recipient)
                .containsExactly(bob);
    }

    @Test
    void narrowsPeopleByWords() {
        assertThat(members.page(everybody.id(), "corp", 0, 10))
                .extracting(EffectiveMember::recipient)
                .containsExactly(grace);
        assertThat(members.count(everybody.id(), "corp")).isEqualTo(1);
        assertThat(members.count(everybody.id(), "nobody")).isZero();
    }

    @Test
    void passesThroughNoDeletedGroupAndReachesNobodyDeleted() {
        groups.delete(poets.id());
        contacts.delete(ada.id());

        assertThat(members.expansion(everybody.id())).containsExactly(everybody, engineers);
        assertThat(members.page(everybody.id(), "", 0, 10))
                .containsExactly(
                        new EffectiveMember(bob, List.of(everybody)), new EffectiveMember(grace, List.of(engineers)));
        assertThat(members.count(everybody.id(), "")).isEqualTo(2).isEqualTo(expansion.size(everybody.id()));
    }

    @Test
    void aGroupWithoutNestedOnesReachesItsMembers() {
        assertThat(members.expansion(poets.id())).containsExactly(poets);
        assertThat(members.page(poets.id(), "", 0, 10)).hasSize(2);
        assertThat(members.count(directory.group("Empty").id(), "")).isZero();
    }

    @Test
    void handsOverEverybody() {
        var reached = new ArrayList<EffectiveMember>();

        members.forEach(everybody.id(), reached::add);

        assertThat(reached).isEqualTo(members.page(everybody.id(), "", 0, 10));
    }
}
