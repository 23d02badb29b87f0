package org.liaison.web.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.SampleDirectory;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class GroupHistoryViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private SampleDirectory directory;

    @Test
    void tellsWhoJoined() {
        var engineers = directory.group("Engineers");
        directory.member(engineers, directory.contact("Ada Lovelace", "ada@example.org"));

        navigate(GroupHistoryView.class, SampleDirectory.route(engineers));

        assertThat(findSpan().withText("Group created").exists()).isTrue();
        assertThat(findSpan().withText("Ada Lovelace").exists()).isTrue();
    }
}
