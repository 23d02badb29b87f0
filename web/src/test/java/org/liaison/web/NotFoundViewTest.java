package org.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.WebTest;

@WebTest
class NotFoundViewTest extends SpringBrowserlessTest implements Locators {

    @Test
    void saysThatThereIsNoSuchContact() {
        UI.getCurrentOrThrow().navigate("contacts/999999999");

        assertThat(findH1().withText("There is nothing here").exists()).isTrue();
    }
}
