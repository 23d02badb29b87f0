package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A titled part of a page. */
public final class Section extends Div {

    public Section(String title, Component... content) {
        addClassName("section");
        add(new H2(title));
        add(content);
    }

    /** Fields in as many columns as there is room for. */
    public static FormLayout fields(Component... fields) {
        var layout = new FormLayout(fields);
        layout.setAutoResponsive(true);
        layout.setColumnWidth("18rem");
        layout.setMaxColumns(2);
        layout.setAutoRows(true);
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        return layout;
    }
}
