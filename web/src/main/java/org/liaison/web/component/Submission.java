package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;

/** Lets the Enter key submit a form, but begin a new line where lines are written. */
public final class Submission {

    private Submission() {}

    public static void byEnter(Component form, Button submit) {
        submit.addClickShortcut(Key.ENTER).listenOn(form);
    }

    public static void keepsEnter(TextArea area) {
        area.getElement()
                .addEventListener("keydown", _ -> {})
                .setFilter("event.key === 'Enter'")
                .stopPropagation();
    }
}
