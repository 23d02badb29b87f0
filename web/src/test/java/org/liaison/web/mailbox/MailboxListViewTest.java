package org.liaison.web.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.liaison.recipient.Recipient;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class MailboxListViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Test
    void addsAMailbox() {
        directory.acceptedDomain();
        navigate(MailboxListView.class);

        write("Erik", "erik@contoso.example");

        assertThat(findGrid(Recipient.class).size()).isEqualTo(1);
        assertThat(find(MailboxDialog.class).exists()).isFalse();
    }

    @Test
    void refusesAnAddressOutsideTheAcceptedDomains() {
        directory.acceptedDomain();
        navigate(MailboxListView.class);

        write("Erik", "erik@elsewhere.example");

        assertThat(findTextField().withLabel("Email address").component().getErrorMessage())
                .contains("not one of your accepted domains");
    }

    @Test
    void deletesAndTakesItBack() {
        directory.mailbox("Erik");
        navigate(MailboxListView.class);

        test((Button) findGrid(Recipient.class).getCellComponent(0, "delete")).click();
        assertThat(findGrid(Recipient.class).size()).isZero();

        findButton().withText("Undo").click();
        assertThat(findGrid(Recipient.class).size()).isEqualTo(1);
    }

    @Test
    void searchNarrowsTheList() {
        directory.mailbox("Erik");
        directory.mailbox("Frida");

        navigate(MailboxListView.class);
        findTextField().withAriaLabel("Search").setValue("fri");

        assertThat(findGrid(Recipient.class).size()).isEqualTo(1);
    }

    private void write(String name, String address) {
        findButton().withText("Add a mailbox").atIndex(1).click();
        findTextField().withLabel("Name").setValue(name);
        findTextField().withLabel("Email address").setValue(address);
        findButton().withText("Add").click();
    }
}
