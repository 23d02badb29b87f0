package org.liaison.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.audit.AuditAction;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupFilter;
import org.liaison.membership.MembershipManagement;
import org.liaison.overview.DirectoryOverview;
import org.liaison.web.component.Times;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class HomeViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private SampleData sampleData;

    @Autowired
    private DirectoryOverview overview;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEmptyDirectoryIsFilledWithSampleDataInOneClick() {
        navigate(HomeView.class);
        assertThat(findH2().withText("Welcome to Liaison").exists()).isTrue();

        findButton().withText("Add sample data").click();

        assertThat(overview.size().contacts()).isEqualTo(60);
        assertThat(groups.count(GroupFilter.NONE.withRefusing(true))).isPositive();
        assertThat(findH2().withText("Needs attention").exists()).isTrue();
    }

    @Test
    void sampleDataLeavesADirectoryAloneThatHasSomebody() {
        directory.contact("Ada", "ada@example.org");

        sampleData.add();

        assertThat(overview.size().contacts()).isEqualTo(1);
    }

    @Test
    void saysWhenNothingNeedsAttention() {
        directory.contact("Ada", "ada@example.org");

        navigate(HomeView.class);

        assertThat(findSpan().withText("Nothing needs your attention.").exists())
                .isTrue();
    }

    @Test
    void membershipsThatEndSoonAreNamedAndLeadToTheGroup() {
        var team = directory.group("Team");
        memberships.add(
                team.id(), List.of(directory.mailbox("Erik")), Times.today().plusDays(29));
        var later = directory.group("Later");
        memberships.add(
                later.id(), List.of(directory.mailbox("Nora")), Times.today().plusDays(31));

        navigate(HomeView.class);

        assertThat(findSpan()
                        .withText("Memberships that end in the next 30 days")
                        .exists())
                .isTrue();
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getText))
                .anyMatch(text -> text.startsWith("Erik in Team, on "))
                .noneMatch(text -> text.startsWith("Nora"));
    }

    @Test
    void groupsThatRefuseTheirOwnMembersAreNamedAndALinkLeadsToThem() {
        var team = directory.group("Team");
        directory.member(team, directory.contact("Ada", "ada@example.org"));

        navigate(HomeView.class);

        assertThat(findRouterLink()
                        .withText("1 group refuses mail from its own members")
                        .component()
                        .getHref())
                .isEqualTo("groups?refusing");
        assertThat(findSpan().withText("Team").exists()).isTrue();
    }

    @Test
    void runsThatWaitForAPersonAreNamed() {
        run("HELD");
        run("APPLIED");

        navigate(HomeView.class);

        assertThat(findSpan().withText("Held").exists()).isTrue();
    }

    @Test
    void tellsWhatHappenedLast() {
        jdbc.sql("delete from audit_entry").update();
        var ada = directory.contact("Ada", "ada@example.org");
        jdbc.sql("delete from audit_entry where action <> :action")
                .param("action", AuditAction.CONTACT_CREATED.name())
                .update();

        navigate(HomeView.class);

        assertThat(findSpan().withText("Contact created").exists()).isTrue();
        assertThat(findRouterLink().withText("Ada").component().getHref()).isEqualTo("contacts/" + ada.id());
    }

    @Test
    void drawsWhatImportsDidAndHowTheDirectoryGrew() {
        directory.contact("Ada", "ada@example.org");
        run("APPLIED");

        navigate(HomeView.class);

        assertThat(findParagraph()
                        .withText("In the last 30 days: 7 created, 2 updated, 1 rejected")
                        .exists())
                .isTrue();
        assertThat(findParagraph()
                        .withCondition(text -> text.getText().startsWith("1 contact today"))
                        .exists())
                .isTrue();
    }

    private void run(String state) {
        jdbc.sql("""
                        insert into import_run (state, mode, requested_by, file_name, file_path, file_sha256, file_bytes,
                                                finished_at, counts)
                        values (:state, 'ADD_ONLY', 'admin', 'p.csv', 'p.csv', '', 1, now(),
                                '{"rows": {"read": 10, "created": 7, "updated": 2, "unchanged": 0, "membershipOnly": 0,
                                           "duplicate": 0, "suppressed": 0, "review": 0, "rejected": 1},
                                  "memberships": {"added": 0, "removed": 0, "unchanged": 0}}')
                        """).param("state", state).update();
    }
}
