package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.ConflictDialog;
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
        anotherAddress("lovelace@example.org, Ada <countess@example.org>");
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
    void makesAnotherAddressTheExternalOne() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        anotherAddress("lovelace@example.org");
        anotherAddress("countess@example.org");

        findButton().withAriaLabel("Remove countess@example.org").click();
        findButton().withText("Make primary").click();
        findButton().withText("Save").click();

        assertThat(contact(ada.id()).details().addresses())
                .containsExactly(SmtpAddress.of("lovelace@example.org"), SmtpAddress.of("ada@example.org"));
    }

    @Test
    void savesNothingWhileAnAddressIsHalfWritten() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        anotherAddress("lovelace");

        findButton().withText("Save").click();

        TextField entry = findTextField().withAriaLabel("Another address").component();
        assertThat(entry.getErrorMessage()).contains("@ sign");
        assertThat(contact(ada.id()).version()).isZero();
    }

    @Test
    void opensTheCustomAttributesWhereOneOfThemIsWrong() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));

        find(TextField.class).all().stream()
                .filter(field -> "Custom attribute 3".equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("x".repeat(1025));
        findButton().withText("Save").click();

        assertThat(find(Details.class).single().isOpened()).isTrue();
    }

    @Test
    void savesWhatIsChosenWhenSomebodyChangedTheContactMeanwhile() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        changeMeanwhile(ada.id(), Map.of(ContactField.TITLE, "Countess", ContactField.COMPANY, "Court"));
        findTextField().withLabel("Company").setValue("Analytical Engines");
        findTextField().withLabel("Office").setValue("Turret");

        findButton().withText("Save").click();

        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("admin changed this on");
        findButton().withText("Save what is chosen").click();

        var details = contact(ada.id()).details();
        assertThat(details.get(ContactField.COMPANY)).isEqualTo("Analytical Engines");
        assertThat(details.get(ContactField.OFFICE)).isEqualTo("Turret");
        assertThat(details.get(ContactField.TITLE)).isEqualTo("Countess");
        assertThat(find(ConflictDialog.class).exists()).isFalse();
    }

    @Test
    void takesOverWhatTheOtherWroteWhereThatIsChosen() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        changeMeanwhile(ada.id(), Map.of(ContactField.COMPANY, "Court"));
        findTextField().withLabel("Company").setValue("Analytical Engines");
        findButton().withText("Save").click();

        chooseSecond("Company");
        findButton().withText("Save what is chosen").click();

        assertThat(contact(ada.id()).details().get(ContactField.COMPANY)).isEqualTo("Court");
    }

    @Test
    void dropsWhatWasWrittenForWhatIsThereNow() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        changeMeanwhile(ada.id(), Map.of(ContactField.COMPANY, "Court"));
        findTextField().withLabel("Company").setValue("Analytical Engines");
        findButton().withText("Save").click();

        findButton().withText("Discard mine and reload").click();

        assertThat(findTextField().withLabel("Company").component().getValue()).isEqualTo("Court");
    }

    @Test
    void saysWhenSomebodyDeletedTheContactMeanwhile() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        management.delete(ada.id());

        findTextField().withLabel("Company").setValue("Analytical Engines");
        findButton().withText("Save").click();
        findButton().withText("Reload").click();

        assertThat(findButton().withText("Save").exists()).isFalse();
    }

    @Test
    void asksBeforeUnsavedChangesAreLeft() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        findTextField().withLabel("Company").setValue("Analytical Engines");

        ContactNavigation.openList();
        findConfirmDialog().cancel();
        assertThat(getCurrentView()).isInstanceOf(ContactView.class);

        ContactNavigation.openList();
        findConfirmDialog().confirm();
        assertThat(getCurrentView()).isInstanceOf(ContactListView.class);
    }

    @Test
    void asksNothingWhereNothingIsChangedOrAllIsSaved() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        navigate(ContactView.class, SampleDirectory.route(ada));
        findTextField().withLabel("Company").setValue("Analytical Engines");
        findTextField().withLabel("Company").setValue("");
        ContactNavigation.openList();
        assertThat(getCurrentView()).isInstanceOf(ContactListView.class);

        navigate(ContactView.class, SampleDirectory.route(ada));
        findTextField().withLabel("Company").setValue("Analytical Engines");
        findButton().withText("Save").click();
        ContactNavigation.openList();
        assertThat(getCurrentView()).isInstanceOf(ContactListView.class);
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

    private void anotherAddress(String text) {
        findTextField().withAriaLabel("Another address").setValue(text);
    }

    @SuppressWarnings("unchecked")
    private void chooseSecond(String label) {
        var choice = find(RadioButtonGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
        choice.setValue(choice.getListDataView().getItem(1));
    }

    private void changeMeanwhile(RecipientId id, Map<ContactField, String> fields) {
        var seen = contact(id);
        management.correct(
                id, seen.version(), new ContactDetails(seen.details().externalAddress(), List.of(), fields, false));
    }

    private MailContact contact(RecipientId id) {
        return contacts.byId(id).orElseThrow();
    }
}
