package org.liaison.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the browser says by itself when the server does not answer, or no longer knows the session. As long as a page is open
 * its session is kept, so that only a restart of the server ends it; the page then stays as it is, with all that was typed,
 * until the person has copied it and agrees to sign in again.
 */
@Component
class ConnectionMessages implements VaadinServiceInitListener {

    private final I18NProvider texts;

    ConnectionMessages(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .setSystemMessagesProvider(
                        info -> messages(Preferences.language().orElse(info.getLocale())));
        service.getSource().addUIInitListener(init -> connection(init.getUI()));
    }

    SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("connection.expired", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("connection.expired.hint", locale));
        messages.setInternalErrorCaption(texts.getTranslation("failure.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("connection.error.hint", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("connection.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("connection.cookies.hint", locale));
        return messages;
    }

    private void connection(UI ui) {
        var locale = Preferences.language().orElse(ui.getLocale());
        var configuration = ui.getReconnectDialogConfiguration();
        configuration.setDialogText(texts.getTranslation("connection.lost", locale));
        configuration.setDialogTextGaveUp(texts.getTranslation("connection.gone", locale));
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        texts.getTranslation("connection.back", locale));
    }
}
