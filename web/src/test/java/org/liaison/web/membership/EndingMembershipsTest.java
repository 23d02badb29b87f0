package org.liaison.web.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.audit.AuditSearch;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.web.component.Times;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;

@WebTest
class EndingMembershipsTest {

    @Autowired
    private EndingMemberships ending;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MemberSearch members;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private SampleDirectory directory;

    @Test
    void endsWhatWasUpToYesterdayAndNotWhatIsUpToToday() {
        var engineers = directory.group("Engineers");
        var ada = directory.contact("Ada", "ada@example.org");
        var bob = directory.contact("Bob", "bob@example.org");
        memberships.add(engineers.id(), List.of(ada), Times.today().minusDays(1));
        memberships.add(engineers.id(), List.of(bob), Times.today());

        ending.endPast();

        assertThat(members.page(engineers.id(), "", 0, 10))
                .extracting(member -> member.recipient())
                .containsExactly(bob);
        assertThat(audit.ofRecipient(ada.id().value(), 1)).hasSize(1);
    }

    @Test
    void runsEveryHourFromTheStart() throws NoSuchMethodException {
        var schedule = EndingMemberships.class.getDeclaredMethod("endPast").getAnnotation(Scheduled.class);

        assertThat(schedule.fixedDelay()).isEqualTo(1);
        assertThat(schedule.initialDelay()).isNegative();
    }
}
