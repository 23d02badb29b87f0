package org.liaison.web.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The way back from a page to the one above it. */
public final class BackLink extends RouterLink {

    public BackLink(String text, Class<? extends Component> view) {
        this(text, view, RouteParameters.empty());
    }

    public BackLink(String text, Class<? extends Component> view, RouteParameters parameters) {
        super("‹ " + text, view, parameters);
        addClassName("back");
    }
}
