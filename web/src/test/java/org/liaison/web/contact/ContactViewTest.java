package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.recipient.RecipientId;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ContactViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private MailContactManagement management;

    @Test
    void savesEveryFieldThatWasWritten() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));

        findTextField().withLabel("Company").setValue("Analytical Engines");
        findTextArea().withLabel("MailTip").setValue("Answers in verse");
        findTextArea().withLabel("Other email addresses").setValue("lovelace@example.org\ncountess@example.org");
        findCheckbox().withLabel("Hide from address lists").click();
        findButton().withText("Save").click();

        var details = contact(ada.id()).details();
        assertThat(details.get(ContactField.COMPANY)).isEqualTo("Analytical Engines");
        assertThat(details.get(ContactField.MAIL_TIP)).isEqualTo("Answers in verse");
        assertThat(details.proxyAddresses()).hasSize(2);
        assertThat(details.hidden()).isTrue();
    }

    @Test
    void countsTheCharactersOfAMailTip() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));

        findTextArea().withLabel("MailTip").setValue("12345");

        assertThat(findTextArea().withLabel("MailTip").component().getHelperText())
                .contains("5 of 175");
    }

    @Test
    void saysWhenSomebodyChangedTheContactMeanwhile() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        var seen = contact(ada.id());
        management.correct(
                ada.id(),
                seen.version(),
                new ContactDetails(
                        seen.details().externalAddress(), seen.details().proxyAddresses(), Map.of(), true));

        findTextField().withLabel("Company").setValue("Analytical Engines");
        findButton().withText("Save").click();

        assertThat(findButton().withText("Reload").exists()).isTrue();
        assertThat(contact(ada.id()).details().get(ContactField.COMPANY)).isNull();
    }

    @Test
    void deletesAndTakesItBack() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));

        findButton().withText("Delete").click();

        assertThat(contact(ada.id()).deletedAt()).isNotNull();
        assertThat(getCurrentView()).isInstanceOf(ContactListView.class);

        findButton().withText("Undo").click();

        assertThat(contact(ada.id()).deletedAt()).isNull();
    }

    @Test
    void aDeletedContactCanOnlyBeRestored() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        management.delete(ada.id());
        navigate(ContactView.class, SampleDirectory.route(ada));
        assertThat(findButton().withText("Save").exists()).isFalse();

        findButton().withText("Restore").click();

        assertThat(contact(ada.id()).deletedAt()).isNull();
    }

    private MailContact contact(RecipientId id) {
        return contacts.byId(id).orElseThrow();
    }
}
