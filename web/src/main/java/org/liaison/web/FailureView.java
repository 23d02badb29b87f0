package org.liaison.web;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import org.liaison.web.component.EmptyState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a screen could not be shown; the reason goes to the log only. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailureView extends VerticalLayout implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    FailureView() {
        setSizeFull();
    }

    @Override
    public String getPageTitle() {
        return translate("failure.title") + " · " + translate("app.name");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("/{} could not be shown", event.getLocation().getPath(), parameter.getException());
        removeAll();
        add(EmptyState.ofScreen(
                translate("failure.title"),
                translate(Failure.message(parameter.getCaughtException())),
                new Anchor(".", translate("failure.home"))));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
