package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;

/** The buttons at the foot of a form, always in sight; the Enter key presses the first. */
public final class FormButtons extends Div {

    public FormButtons(Component form, String submitLabel, Command submit, Component... others) {
        addClassName("form-buttons");
        var button = new Button(submitLabel, _ -> submit.execute());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Submission.byEnter(form, button);
        add(button);
        add(others);
    }
}
