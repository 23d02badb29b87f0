package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The head of a screen: what it shows, and what can be done there. */
public final class PageHeader extends Div {

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        var buttons = new Div(actions);
        buttons.addClassName("actions");
        add(new H1(title), buttons);
    }
}
