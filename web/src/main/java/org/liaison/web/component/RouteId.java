package org.liaison.web.component;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import org.liaison.recipient.RecipientId;

/** The number of the recipient, or of whatever else a page shows, in the page's address. */
public final class RouteId {

    /** For routes: at most as many digits as a long surely holds. */
    public static final String PARAMETER = ":id([1-9][0-9]{0,17})";

    private static final String NAME = "id";

    private RouteId() {}

    public static RecipientId of(BeforeEnterEvent event) {
        return new RecipientId(number(event));
    }

    public static RouteParameters parameters(RecipientId id) {
        return parameters(id.value());
    }

    public static long number(BeforeEnterEvent event) {
        return event.getRouteParameters().getLong(NAME).orElseThrow(NotFoundException::new);
    }

    public static RouteParameters parameters(long number) {
        return new RouteParameters(NAME, Long.toString(number));
    }
}
