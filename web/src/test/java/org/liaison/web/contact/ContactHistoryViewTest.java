package org.liaison.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ContactHistoryViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Test
    void tellsWhatHappenedToTheContactAndItsMemberships() {
        var ada = directory.contact("Ada Lovelace", "ada@example.org");
        directory.member(directory.group("Engineers"), ada);

        navigate(ContactHistoryView.class, SampleDirectory.route(ada));

        assertThat(findSpan().withText("Contact created").exists()).isTrue();
        assertThat(findSpan().withText("Member added").exists()).isTrue();
        assertThat(findRouterLink().withText("Engineers").exists()).isTrue();
    }
}
