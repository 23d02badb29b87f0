package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: why, and what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(String title, String message, Component... actions) {
        addClassName("empty-state");
        var text = new Paragraph(message);
        text.addClassName("secondary");
        add(new H2(title), text);
        add(actions);
    }
}
