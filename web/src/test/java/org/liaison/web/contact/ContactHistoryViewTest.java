package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import org.liaison.audit.AuditPart;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.web.component.HistoryList;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ContactHistoryViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private MailContactManagement management;

    @Test
    void tellsWhatHappenedToTheContactAndItsMemberships() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.member(directory.group("Engineers"), ada);

        navigate(ContactHistoryView.class, SampleDirectory.route(ada));

        assertThat(findSpan().withText("Contact created").exists()).isTrue();
        assertThat(findSpan().withText("Member added").exists()).isTrue();
        assertThat(findRouterLink().withText("Engineers").exists()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void tellsOnlyOfTheContactItselfWithBeforeAndAfter() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.member(directory.group("Engineers"), ada);
        var seen = contacts.byId(ada.id()).orElseThrow();
        management.correct(
                ada.id(), seen.version(), ContactDetails.of(seen.details().externalAddress(), "Ada King"));
        navigate(ContactHistoryView.class, SampleDirectory.route(ada));

        find(Select.class).single().setValue(AuditPart.DETAILS);

        assertThat(findSpan().withText("Member added").exists()).isFalse();
        assertThat(find(HistoryList.class).single().getElement().getTextRecursively())
                .contains("BeforeAfter", "Display nameAda LovelaceAda King");
        find(Select.class).single().setValue(AuditPart.BY_IMPORTS);
        assertThat(find(HistoryList.class).exists()).isFalse();
    }
}
