package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A name with its address underneath, for cells of lists. */
public final class PersonCell extends Div {

    public PersonCell(Component name, String address) {
        addClassName("person-cell");
        var second = new Span(address);
        second.addClassName("secondary");
        add(name, second);
    }

    public PersonCell(String name, String address) {
        this(new Span(name), address);
    }
}
