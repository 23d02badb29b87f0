package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;

/** Lets the Enter key submit a form, but not from a field where it means something else, such as a new line. */
public final class Submission {

    private Submission() {}

    public static void byEnter(Component form, Button submit) {
        submit.addClickShortcut(Key.ENTER).listenOn(form);
    }

    /** The Enter key does there what it does there, and submits nothing. */
    public static void keepsEnter(Component part) {
        part.getElement()
                .addEventListener("keydown", _ -> {})
                .setFilter("event.key === 'Enter'")
                .stopPropagation();
    }
}
