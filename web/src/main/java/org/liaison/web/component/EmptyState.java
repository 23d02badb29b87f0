package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: why, and what to do about it. */
public final class EmptyState extends Div {

    /** In a part of a screen that has a title of its own. */
    public EmptyState(String title, String message, Component... actions) {
        this(new H2(title), message, actions);
    }

    private EmptyState(Component title, String message, Component... actions) {
        addClassName("empty-state");
        var text = new Paragraph(message);
        text.addClassName("secondary");
        add(title, text);
        add(actions);
    }

    /** Of a list whose search or filters let nothing through. */
    public static EmptyState ofNoHits() {
        return new EmptyState(translate("list.no-hits"), translate("list.no-hits.hint"));
    }

    /** Instead of a whole screen. */
    public static EmptyState ofScreen(String title, String message, Component... actions) {
        return new EmptyState(new H1(title), message, actions);
    }
}
