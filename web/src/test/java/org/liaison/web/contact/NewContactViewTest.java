package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class NewContactViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MailContactSearch contacts;

    @Test
    void addsAContactAndShowsIt() {
        navigate(NewContactView.class);
        write("First name", "Ada");
        write("Last name", "Lovelace");
        write("External email address", "ada@example.org");

        add();

        assertThat(contacts.page(MailContactFilter.NONE, MailContactSort.NAME, false, 0, 10))
                .singleElement()
                .satisfies(contact -> assertThat(contact.displayName()).isEqualTo("Ada Lovelace"));
        assertThat(getCurrentView()).isInstanceOf(ContactView.class);
    }

    @Test
    void saysNextToTheAddressWhoHasItAlready() {
        directory.contact("Ada Lovelace", "ada@example.org");
        navigate(NewContactView.class);
        write("External email address", "ADA@example.org");

        add();

        assertThat(reason("External email address")).contains("Ada Lovelace");
    }

    @Test
    void refusesAnAddressOfTheOrganisationItself() {
        directory.acceptedDomain();
        navigate(NewContactView.class);
        write("External email address", "ada@contoso.example");

        add();

        assertThat(reason("External email address")).contains("one of your own domains");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        navigate(NewContactView.class);

        write("External email address", "nonsense");

        assertThat(reason("External email address")).contains("@ sign");
    }

    @Test
    void saysWhenAnAliasCannotBeOne() {
        navigate(NewContactView.class);

        write("Alias", "not an alias");

        assertThat(reason("Alias")).contains("letters, digits");
    }

    private void write(String label, String value) {
        findTextField().withLabel(label).setValue(value);
    }

    private void add() {
        findButton().withText("Add").click();
    }

    private String reason(String label) {
        TextField field = findTextField().withLabel(label).component();
        assertThat(field.isInvalid()).isTrue();
        return field.getErrorMessage();
    }
}
