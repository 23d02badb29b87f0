package org.liaison.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.WebTest;

@WebTest
class NewImportViewTest extends SpringBrowserlessTest implements Locators {

    @Test
    void waitsForAFileBeforeItShowsAPreview() {
        navigate(NewImportView.class);

        assertThat(findButton().withText("Preview changes").component().isEnabled())
                .isFalse();
    }
}
