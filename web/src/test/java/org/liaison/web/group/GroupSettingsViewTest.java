package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liaison.address.SmtpAddress;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.recipient.Recipient;
import org.liaison.web.component.ConflictDialog;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GroupSettingsViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private GroupSettingsManagement management;

    @Autowired
    private DistributionGroupSearch groups;

    @Test
    void savesWhatWasChangedAndShowsItAgain() {
        var engineers = directory.group("Engineers");
        open(engineers);

        area("MailTip").setValue("Goes to many people");
        area("Other email addresses").setValue("devs@contoso.example\ncoders@contoso.example");
        findCheckbox()
                .withLabel("Refuse internal messages that have this group as Bcc recipient")
                .click();
        findButton().withText("Save").click();

        assertThat(settings(engineers).mailTip()).isEqualTo("Goes to many people");
        assertThat(settings(engineers).bccBlocked()).isTrue();
        assertThat(area("Other email addresses").getValue()).isEqualTo("devs@contoso.example\ncoders@contoso.example");
    }

    @Test
    void countsTheCharactersOfTheMailTip() {
        open(directory.group("Engineers"));

        area("MailTip").setValue("Hello");

        assertThat(area("MailTip").getHelperText()).contains("5 of 175 characters");
    }

    @Test
    void saysNextToTheAddressesWhatIsWrongWithThem() {
        directory.group("Poets");
        open(directory.group("Engineers"));

        area("Other email addresses").setValue("nonsense");
        findButton().withText("Save").click();
        assertThat(area("Other email addresses").getErrorMessage()).contains("@ sign");

        area("Other email addresses").setValue("poets@contoso.example");
        findButton().withText("Save").click();
        assertThat(area("Other email addresses").getErrorMessage()).contains("already belongs to Poets");
    }

    @Test
    void savesWhatIsChosenWhenSomebodyChangedTheSettingsMeanwhile() {
        var engineers = directory.group("Engineers");
        open(engineers);
        var now = settings(engineers);
        management.correct(
                engineers.id(),
                groups.byId(engineers.id()).orElseThrow().version(),
                new GroupSettings(
                        List.of(SmtpAddress.of("devs@contoso.example")),
                        "Theirs",
                        now.joining(),
                        now.leaving(),
                        true,
                        now.reports(),
                        now.oofToOriginator(),
                        new TreeMap<>(Map.of(3, "Third"))));
        area("MailTip").setValue("Mine");
        findTextField().withLabel("Custom attribute 4").setValue("Fourth");

        findButton().withText("Save").click();
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("admin changed this on", "Theirs", "Mine", "devs@contoso.example", "Third", "Fourth");
        findButton().withText("Save what is chosen").click();

        var saved = settings(engineers);
        assertThat(saved.mailTip()).isEqualTo("Mine");
        assertThat(saved.bccBlocked()).isTrue();
        assertThat(saved.proxyAddresses()).containsExactly(SmtpAddress.of("devs@contoso.example"));
        assertThat(saved.customAttributes()).isEqualTo(Map.of(3, "Third", 4, "Fourth"));
    }

    private void open(Recipient group) {
        navigate(GroupSettingsView.class, SampleDirectory.route(group));
    }

    private TextArea area(String label) {
        return findTextArea().withLabel(label).component();
    }

    private GroupSettings settings(Recipient group) {
        return management.ofGroup(group.id()).orElseThrow();
    }
}
