package org.liaison.web.contact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.RouteId;

/** Leads to the screens for contacts. */
public final class ContactNavigation {

    private ContactNavigation() {}

    public static RouterLink link(RecipientId contact, String text) {
        return new RouterLink(text, ContactView.class, RouteId.parameters(contact));
    }

    static RouterLink groupsLink(RecipientId contact, String text) {
        return new RouterLink(text, ContactGroupsView.class, RouteId.parameters(contact));
    }

    static RouterLink historyLink(RecipientId contact, String text) {
        return new RouterLink(text, ContactHistoryView.class, RouteId.parameters(contact));
    }

    /** Makes something lead to the list. */
    public static RouterLink listLink(Component content) {
        var link = new RouterLink(ContactListView.class);
        link.add(content);
        return link;
    }

    /** Makes something lead to the contacts whom a source put into a group. */
    public static RouterLink sourceLink(Component content, String source) {
        var link = listLink(content);
        link.setQueryParameters(QueryParameters.of("source", source));
        return link;
    }

    public static void open(RecipientId contact) {
        UI.getCurrentOrThrow().navigate(ContactView.class, RouteId.parameters(contact));
    }

    /** Opens the page that shows a contact anew, whether it is open already or not. */
    static void reopen(RecipientId contact) {
        var ui = UI.getCurrentOrThrow();
        ui.navigate(ContactView.class, RouteId.parameters(contact)).ifPresent(_ -> ui.refreshCurrentRoute(true));
    }

    static void openList() {
        UI.getCurrentOrThrow().navigate(ContactListView.class);
    }

    public static void openNew() {
        UI.getCurrentOrThrow().navigate(NewContactView.class);
    }
}
