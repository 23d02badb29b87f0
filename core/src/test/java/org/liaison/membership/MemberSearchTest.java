package org.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.MailContactManagement;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class MemberSearchTest {

    /** So many that a common word is too common to be looked for first. */
    private static final int MANY = 10_020;

    @Autowired
    private MemberSearch members;

    @Autowired
    private MembershipManagement management;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private Recipient team;
    private Recipient ada;
    private Recipient bob;
    private Recipient grace;

    @BeforeEach
    void fillAGroup() {
        team = directory.group("Team");
        ada = directory.contact("Ada");
        bob = directory.guest("Bob");
        grace = directory.mailbox("Grace");
        management.add(team.id(), List.of(grace, bob, ada));
    }

    @Test
    void pagesThroughMembersByName() {
        assertThat(members.page(team.id(), "", 0, 10))
                .allSatisfy(member -> {
                    assertThat(member.sources()).containsExactly("By hand");
                    assertThat(member.since()).isNotNull();
                })
                .extracting(Member::recipient)
                .containsExactly(ada, bob, grace);
        assertThat(members.page(team.id(), "", 1, 1))
                .extracting(Member::recipient)
                .containsExactly(bob);
    }

    @Test
    void narrowsMembersByWords() {
        assertThat(members.page(team.id(), "corp", 0, 10))
                .extracting(Member::recipient)
                .containsExactly(grace);
        assertThat(members.count(team.id(), "example")).isEqualTo(3);
        assertThat(members.count(team.id(), "corp")).isEqualTo(1);
        assertThat(members.page(team.id(), "nobody", 0, 10)).isEmpty();
    }

    @Test
    void countsThoseFromOutside() {
        assertThat(members.count(team.id(), "")).isEqualTo(3);
        assertThat(members.countExternal(team.id())).isEqualTo(2);
    }

    @Test
    void leavesOutDeletedMembers() {
        contacts.delete(ada.id());

        assertThat(members.page(team.id(), "", 0, 10)).hasSize(2);
        assertThat(members.count(team.id(), "")).isEqualTo(2);
        assertThat(members.countExternal(team.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someone"})
    void pagesThroughAGroupThatManyAreIn(String text) {
        addPeople(MANY);
        var sub = directory.group("Someone's subgroup");
        management.add(team.id(), List.of(sub));
        int people = text.isEmpty() ? MANY + 4 : MANY + 1;

        var seen = new ArrayList<Recipient>();
        for (int offset = 0; offset < people; offset += 2_500) {
            members.page(team.id(), text, offset, 2_500).forEach(member -> seen.add(member.recipient()));
        }

        assertThat(seen).hasSize(people).doesNotHaveDuplicates().contains(sub);
        assertThat(members.page(team.id(), text, 0, 1))
                .extracting(Member::recipient)
                .containsExactly(seen.getFirst());
        assertThat(seen.stream().map(Recipient::displayName).filter(name -> name.startsWith("Someone ")))
                .isSorted();
    }

    @Test
    void findsOneAmongManyMembers() {
        addPeople(MANY);

        assertThat(members.page(team.id(), "someone 10017", 0, 10))
                .extracting(member -> member.recipient().displayName())
                .containsExactly("Someone 10017");
        assertThat(members.count(team.id(), "someone 10017")).isEqualTo(1);
    }

    @Test
    void countsAllMembersExactlyButHitsAndOutsidersUpToALimit() {
        addPeople(MANY);

        assertThat(members.count(team.id(), "")).isEqualTo(MANY + 3);
        assertThat(members.count(team.id(), "someone")).isEqualTo(MemberSearch.COUNT_LIMIT + 1);
        assertThat(members.countExternal(team.id())).isEqualTo(MemberSearch.EXTERNAL_COUNT_LIMIT + 1);
    }

    private void addPeople(int number) {
        jdbc.sql("""
                        with added as (
                            insert into recipient (kind, display_name, primary_address)
                            select 'MAIL_CONTACT', 'Someone ' || lpad(n::text, 5, '0'), 'someone' || n || '@example.org'
                              from generate_series(1, :number) n
                            returning id)
                        insert into membership (group_id, member_id, source_id) select :team, id, 0 from added
                        """).param("number", number).param("team", team.id().value()).update();
    }
}
