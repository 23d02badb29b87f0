package org.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liaison.web.test.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ConnectionMessagesTest extends SpringBrowserlessTest {

    @Autowired
    private ConnectionMessages messages;

    @Test
    void keepThePageUntilWhatWasTypedIsCopied() {
        var english = messages.messages(Locale.ENGLISH);

        assertThat(english.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(english.getSessionExpiredMessage()).startsWith("Copy what you have not saved");
    }

    @Test
    void speakThePersonsLanguage() {
        assertThat(messages.messages(Locale.FRENCH).getSessionExpiredCaption()).isEqualTo("Votre session a pris fin");
        assertThat(UI.getCurrentOrThrow().getReconnectDialogConfiguration().getDialogText())
                .isEqualTo("The server cannot be reached. Trying again …");
    }
}
