package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.policy.ListedSender;
import org.liaison.policy.Moderation;
import org.liaison.policy.ModerationNotifications;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyManagement;
import org.liaison.policy.SenderPolicySearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.component.ConflictDialog;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GroupDeliveryViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private SenderPolicySearch policies;

    @Autowired
    private SenderPolicyManagement management;

    @Autowired
    private GroupSettingsManagement settings;

    private Recipient engineers;

    @BeforeEach
    void listAGroup() {
        engineers = directory.group("Engineers");
    }

    @Test
    void saysWhoMaySendInExchangesWords() {
        open();

        var options = find(RadioButtonGroup.class).all().getFirst();
        assertThat(options.getLabel()).isEqualTo("Sender options");
        assertThat(options.getValue()).isEqualTo(true);
    }

    @Test
    void addsRecipientsAndTypedDomainsToTheSpecifiedSenders() {
        var erik = directory.mailbox("Erik");
        open();

        findButton().withText("Add specified senders").click();
        findGrid(Recipient.class).inside(picker()).select(recipientRow("Erik"));
        findButton().withText("Add").click();
        findButton().withText("Add specified senders").click();
        findTextField().inside(picker()).setValue("partner.example");
        findButton().withText("Add @partner.example").click();
        findButton().withText("Save").click();

        assertThat(policy().accepted()).containsExactly(ListedSender.of(erik), ListedSender.parse("partner.example"));
    }

    @Test
    void warnsOfAContactAmongTheSendersAndOpensTheGroup() {
        var ada = directory.contact("Ada", "ada@example.org");
        change(new SenderPolicy(true, List.of(ListedSender.of(ada)), List.of(), Moderation.OFF));
        open();
        assertThat(find(DeliveryWarnings.class).single().getElement().getTextRecursively())
                .contains("1 specified sender is outside the organisation and refused all the same");

        findButton()
                .inside(find(DeliveryWarnings.class).single())
                .withText("Allow external senders")
                .click();

        assertThat(policy().requireSenderAuthentication()).isFalse();
        assertThat(find(DeliveryWarnings.class).exists()).isFalse();
    }

    @Test
    void tellsWhyASenderIsRefusedAndLetsItThrough() {
        change(new SenderPolicy(true, List.of(ListedSender.of(directory.mailbox("Erik"))), List.of(), Moderation.OFF));
        open();

        check("ada@example.org");
        assertThat(result())
                .contains(
                        "Refused",
                        "Engineers takes messages from inside the organisation only. ada@example.org is outside.",
                        "5.7.133",
                        "RequireSenderAuthenticationEnabled",
                        "Add ada@example.org to the specified senders of Engineers");
        findButton().withText("Do it now").click();

        check("ada@example.org");
        assertThat(result()).contains("Delivered", "ada@example.org is a specified sender of Engineers.");
    }

    @Test
    void namesModeratorsWhereNobodyApproves() {
        var erik = directory.mailbox("Erik");
        change(new SenderPolicy(
                false,
                List.of(),
                List.of(),
                new Moderation(true, List.of(), List.of(), ModerationNotifications.ALWAYS, false)));
        open();
        check("ada@example.org");
        assertThat(result()).contains("Name moderators or owners of Engineers");

        findButton()
                .inside(find(SenderCheckPanel.class).single())
                .withText("Add moderators")
                .click();
        findGrid(Recipient.class).inside(picker()).select(recipientRow("Erik"));
        findButton().inside(picker()).withText("Save").click();

        assertThat(policy().moderation().moderators()).containsExactly(erik);
        assertThat(find(DeliveryWarnings.class).exists()).isFalse();
    }

    @Test
    void saysNextToTheFieldWhatIsNoAddress() {
        open();

        check("ada");

        assertThat(findTextField()
                        .withLabel("Sender’s email address")
                        .component()
                        .isInvalid())
                .isTrue();
    }

    @Test
    void saysNextToTheModeratorsThatASecurityGroupNeedsOne() {
        engineers = directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Security");
        open();

        findCheckbox()
                .withLabel("Require moderator approval for messages sent to this group")
                .click();
        findButton().withText("Save").click();

        var moderators = find(SenderListField.class).all().stream()
                .filter(field -> field.getLabel().equals("Group moderators"))
                .findFirst()
                .orElseThrow();
        assertThat(moderators.isInvalid()).isTrue();
        assertThat(moderators.getErrorMessage()).contains("needs at least one moderator");
    }

    @Test
    void savesWhatIsChosenWhenSomebodyChangedTheSendersMeanwhile() {
        var erik = directory.mailbox("Erik");
        open();
        change(SenderPolicy.OF_NEW_GROUP.withAccepted(List.of(ListedSender.of(erik))));
        everyone();

        findButton().withText("Save").click();
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("admin changed this on", "Erik");
        findButton().withText("Save what is chosen").click();

        assertThat(policy().accepted()).containsExactly(ListedSender.of(erik));
        assertThat(policy().requireSenderAuthentication()).isFalse();
    }

    @Test
    void asksNothingWhenSomebodyChangedAnotherTabMeanwhile() {
        open();
        var seen = groups.byId(engineers.id()).orElseThrow();
        settings.correct(seen.id(), seen.version(), settingsWithTip(seen.id()));
        everyone();

        findButton().withText("Save").click();

        assertThat(find(ConflictDialog.class).exists()).isFalse();
        assertThat(policy().requireSenderAuthentication()).isFalse();
        assertThat(settings.ofGroup(seen.id()).orElseThrow().mailTip()).isEqualTo("Many people");
    }

    @Test
    void asksAtOnceAboutTheSenderOfTheLink() {
        UI.getCurrentOrThrow()
                .navigate(
                        "groups/%s/delivery".formatted(engineers.id()), QueryParameters.of("from", "ada@example.org"));

        assertThat(result()).contains("Refused");
    }

    private void open() {
        navigate(GroupDeliveryView.class, SampleDirectory.route(engineers));
    }

    @SuppressWarnings("unchecked")
    private void everyone() {
        find(RadioButtonGroup.class).all().getFirst().setValue(false);
    }

    private GroupSettings settingsWithTip(RecipientId group) {
        var now = settings.ofGroup(group).orElseThrow();
        return new GroupSettings(
                now.proxyAddresses(),
                "Many people",
                now.joining(),
                now.leaving(),
                now.bccBlocked(),
                now.reports(),
                now.oofToOriginator(),
                now.customAttributes());
    }

    private void check(String sender) {
        findTextField().withLabel("Sender’s email address").setValue(sender);
        findButton().withText("Check").click();
    }

    private String result() {
        return find(SenderCheckPanel.class).single().getElement().getTextRecursively();
    }

    private RecipientPicker picker() {
        return find(RecipientPicker.class).single();
    }

    private int recipientRow(String name) {
        var grid = findGrid(Recipient.class).inside(picker());
        for (int row = 0; row < grid.size(); row++) {
            if (grid.getRow(row).displayName().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("Not among the hits: " + name);
    }

    private SenderPolicy policy() {
        return policies.ofGroup(engineers.id()).orElseThrow();
    }

    private void change(SenderPolicy policy) {
        management.correct(
                engineers.id(), groups.byId(engineers.id()).orElseThrow().version(), policy);
    }
}
