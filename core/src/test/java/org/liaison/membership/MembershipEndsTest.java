package org.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditSearch;
import org.liaison.recipient.Recipient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class MembershipEndsTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 15);

    @Autowired
    private MembershipEnds ends;

    @Autowired
    private MembershipExpiry expiry;

    @Autowired
    private MembershipManagement management;

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private MemberSearch members;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private Recipient team;
    private Recipient ada;
    private Recipient bob;

    @BeforeEach
    void fillAGroup() {
        team = directory.group("Team");
        ada = directory.contact("Ada");
        bob = directory.contact("Bob");
    }

    @Test
    void aMembershipIsAddedUpToADay() {
        management.add(team.id(), List.of(ada), TODAY);

        assertThat(endOf(ada)).isEqualTo(TODAY);
        assertThat(memberships.groupsOf(ada.id()).getFirst().endsOn()).isEqualTo(TODAY);
        assertThat(memberships.origins(team.id(), ada.id()).getFirst().endsOn()).isEqualTo(TODAY);
        assertThat(audit.ofRecipient(ada.id().value(), 1).getFirst().after()).isEqualTo("{\"endsOn\": \"2030-01-15\"}");
    }

    @Test
    void anEndIsSetMovedTakenAwayAndTakenBack() {
        management.add(team.id(), List.of(ada, bob));

        var set = ends.set(team.id(), List.of(ada.id(), bob.id()), TODAY);
        assertThat(set).hasSize(2);
        assertThat(ends.set(team.id(), List.of(ada.id()), TODAY)).isEmpty();
        var removed = ends.set(team.id(), List.of(ada.id()), null);
        assertThat(endOf(ada)).isNull();
        assertThat(endOf(bob)).isEqualTo(TODAY);

        assertThat(ends.revert(removed)).isEqualTo(1);
        assertThat(endOf(ada)).isEqualTo(TODAY);
        assertThat(audit.ofRecipient(ada.id().value(), 1).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MEMBERSHIP_END_CHANGED);
            assertThat(entry.before()).isNull();
            assertThat(entry.after()).isEqualTo("{\"endsOn\": \"2030-01-15\"}");
        });
    }

    @Test
    void whatWasChangedSinceStaysWhenAnEndIsTakenBack() {
        management.add(team.id(), List.of(ada, bob));
        var set = ends.set(team.id(), List.of(ada.id(), bob.id()), TODAY);
        ends.set(team.id(), List.of(ada.id()), TODAY.plusDays(1));

        assertThat(ends.revert(set)).isEqualTo(1);

        assertThat(endOf(ada)).isEqualTo(TODAY.plusDays(1));
        assertThat(endOf(bob)).isNull();
    }

    @Test
    void aNamedSourceDecidesItselfHowLongItsMembershipsLast() {
        imported(ada);

        assertThat(ends.set(team.id(), List.of(ada.id()), TODAY)).isEmpty();

        assertThat(endOf(ada)).isNull();
    }

    @Test
    void aMembershipEndsWhenItsLastDayIsOver() {
        management.add(team.id(), List.of(ada), TODAY);
        management.add(team.id(), List.of(bob), TODAY.plusDays(1));

        assertThat(expiry.endPast(TODAY)).isZero();
        assertThat(expiry.endPast(TODAY.plusDays(1))).isEqualTo(1);

        assertThat(members.page(team.id(), "", 0, 10))
                .extracting(Member::recipient)
                .containsExactly(bob);
        assertThat(audit.ofRecipient(ada.id().value(), 1).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_REMOVED);
            assertThat(entry.before()).contains("\"endsOn\": \"2030-01-15\"", "\"memberships\"");
        });
    }

    @Test
    void whomASourceHoldsStaysAfterTheEnd() {
        management.add(team.id(), List.of(ada), TODAY);
        imported(ada);

        assertThat(endOf(ada)).isNull();
        assertThat(expiry.endPast(TODAY.plusDays(1))).isEqualTo(1);

        assertThat(members.page(team.id(), "", 0, 10))
                .singleElement()
                .satisfies(member -> assertThat(member.sources()).containsExactly("Partner"));
        assertThat(audit.ofRecipient(ada.id().value(), 1).getFirst().action())
                .isEqualTo(AuditAction.MEMBERSHIP_RELEASED);
    }

    @Test
    void tellsWhichMembershipsEndNext() {
        management.add(team.id(), List.of(ada), TODAY.plusDays(2));
        management.add(team.id(), List.of(bob), TODAY.plusDays(1));
        var held = directory.contact("Held");
        management.add(team.id(), List.of(held), TODAY);
        imported(held);

        assertThat(expiry.ending(TODAY.plusDays(2), 10))
                .containsExactly(
                        new EndingMembership(bob, team.id(), "Team", TODAY.plusDays(1)),
                        new EndingMembership(ada, team.id(), "Team", TODAY.plusDays(2)));
        assertThat(expiry.ending(TODAY.plusDays(1), 10)).hasSize(1);
        assertThat(expiry.ending(TODAY.plusDays(9), 1)).hasSize(1);
    }

    private @Nullable LocalDate endOf(Recipient member) {
        return members.page(team.id(), "", 0, 10).stream()
                .filter(each -> each.recipient().equals(member))
                .findFirst()
                .orElseThrow()
                .endsOn();
    }

    private void imported(Recipient member) {
        jdbc.sql("""
                        with origin as (insert into source (name) values ('Partner') returning id)
                        insert into membership (group_id, member_id, source_id, run_id, record)
                        select :group, :member, id, 77, 7 from origin
                        """)
                .param("group", team.id().value())
                .param("member", member.id().value())
                .update();
    }
}
