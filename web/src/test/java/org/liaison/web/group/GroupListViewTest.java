package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupSummary;
import org.liaison.policy.ListedSender;
import org.liaison.policy.Moderation;
import org.liaison.policy.ModerationNotifications;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyManagement;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GroupListViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private DistributionGroupManagement management;

    @Autowired
    private SenderPolicyManagement policies;

    @Test
    void searchNarrowsTheList() {
        directory.group("Engineers");
        directory.group("Poets");

        navigate(GroupListView.class);
        findTextField().withAriaLabel("Search").setValue("poe");

        assertThat(findGrid(GroupSummary.class).size()).isEqualTo(1);
        assertThat(findGrid(GroupSummary.class).getRow(0).displayName()).isEqualTo("Poets");
    }

    @Test
    void showsHowManyMembersAGroupHasAndWhoCanSendToIt() {
        directory.member(directory.group("Engineers"), directory.mailbox("Erik"));

        navigate(GroupListView.class);

        assertThat(findGrid(GroupSummary.class).getRow(0).members()).isEqualTo(1);
        assertThat(senders(0)).isEqualTo("Only inside");
    }

    @Test
    void showsThatAGroupHasSpecifiedSendersAndItsMessagesApproved() {
        var engineers = directory.group("Engineers");
        policies.correct(
                engineers.id(),
                0,
                new SenderPolicy(
                        false,
                        List.of(ListedSender.parse("partner.example"), ListedSender.parse("ada@example.org")),
                        List.of(),
                        new Moderation(true, List.of(), List.of(), ModerationNotifications.ALWAYS, false)));

        navigate(GroupListView.class);

        assertThat(senders(0)).contains("Inside and outside", "2 specified senders", "Messages approved");
    }

    private String senders(int row) {
        return findGrid(GroupSummary.class)
                .getCellComponent(row, "senders")
                .getElement()
                .getTextRecursively();
    }

    @Test
    void deletedGroupsAreShownOnRequestAndRestored() {
        var group = directory.group("Engineers");
        management.delete(group.id());
        UI.getCurrentOrThrow().navigate(GroupListView.class, QueryParameters.of("deleted", ""));

        test((Button) findGrid(GroupSummary.class).getCellComponent(0, "restore"))
                .click();

        assertThat(findGrid(GroupSummary.class).size()).isZero();
    }

    @Test
    void groupsThatRefuseTheirOwnMembersAreFoundAndOpenedTogether() {
        var refusing = directory.group("Engineers");
        directory.member(refusing, directory.contact("Ada", "ada@example.org"));
        directory.group("Poets");
        UI.getCurrentOrThrow().navigate(GroupListView.class, QueryParameters.of("refusing", ""));
        assertThat(findGrid(GroupSummary.class).size()).isEqualTo(1);

        findButton().withText("Select all 1").click();
        findMenuBar().withAttribute("aria-label", "Actions for the selection").clickItem("Allow external senders");
        assertThat(findListItem()
                        .withText("Engineers: external members can write to it (1)")
                        .exists())
                .isTrue();
        findButton().withText("Change 1 group").click();

        assertThat(findGrid(GroupSummary.class).size()).isZero();
        findButton().withText("Undo").click();
        assertThat(findGrid(GroupSummary.class).size()).isEqualTo(1);
    }

    @Test
    void kindAndSendersNarrowTheList() {
        directory.group("Engineers");
        directory.group(RecipientKind.MICROSOFT_365_GROUP, "Project");

        UI.getCurrentOrThrow().navigate(GroupListView.class, QueryParameters.of("type", "microsoft-365-group"));
        assertThat(findGrid(GroupSummary.class).getRow(0).displayName()).isEqualTo("Project");
        assertThat(findGrid(GroupSummary.class).size()).isEqualTo(1);

        UI.getCurrentOrThrow().navigate(GroupListView.class, QueryParameters.of("senders", "everyone"));
        assertThat(findGrid(GroupSummary.class).size()).isZero();
    }
}
