package org.liaison.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that something went wrong and writes the reason to the log, where no listener expected it. A list whose rows could not
 * be read says so in their place, and does not pretend to be empty.
 */
class SessionErrorHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SessionErrorHandler.class);

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException left) {
            LOG.debug("A browser left before it had its answer", left);
            return;
        }
        LOG.error("A screen failed", event.getThrowable());
        if (UI.getCurrent() == null) {
            return;
        }
        var message = translate(Failure.message(event.getThrowable()));
        if (event.getComponent().orElse(null) instanceof Grid<?> list) {
            list.setEmptyStateComponent(new EmptyState(
                    translate("failure.title"),
                    message,
                    new Button(
                            translate("action.reload"),
                            _ -> UI.getCurrent().getPage().reload())));
        }
        Toasts.error(message);
    }
}
