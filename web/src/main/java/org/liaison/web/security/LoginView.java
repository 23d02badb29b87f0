package org.liaison.web.security;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm(texts());

    LoginView() {
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);

        var logo = new Div("L");
        logo.addClassName("logo");
        logo.getElement().setAttribute("aria-hidden", "true");
        var claim = new Paragraph(translate("app.claim"));
        claim.addClassName("secondary");
        var card = new Div(logo, new H1(translate("app.name")), claim, form);
        card.addClassName("login-card");
        card.getElement().setAttribute("role", "main");

        addClassName("login-view");
        setSizeFull();
        setAlignItems(Alignment.CENTER);
        setJustifyContentMode(JustifyContentMode.CENTER);
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return translate("login.title") + " · " + translate("app.name");
    }

    private static LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var form = texts.getForm();
        form.setTitle(translate("login.title"));
        form.setUsername(translate("login.user-name"));
        form.setPassword(translate("login.password"));
        form.setSubmit(translate("login.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(translate("login.error.title"));
        error.setMessage(translate("login.error.message"));
        error.setUsername(translate("login.error.user-name"));
        error.setPassword(translate("login.error.password"));
        return texts;
    }
}
