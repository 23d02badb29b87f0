package org.liaison.web.group;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.RouteId;

/** Leads to the screens for groups. */
public final class GroupNavigation {

    private GroupNavigation() {}

    public static RouterLink link(RecipientId group, String text) {
        return new RouterLink(text, GroupView.class, RouteId.parameters(group));
    }

    static void open(RecipientId group) {
        UI.getCurrentOrThrow().navigate(GroupView.class, RouteId.parameters(group));
    }

    static void openMembers(RecipientId group) {
        UI.getCurrentOrThrow().navigate(GroupMembersView.class, RouteId.parameters(group));
    }

    static void openList() {
        UI.getCurrentOrThrow().navigate(GroupListView.class);
    }

    static void openNew() {
        UI.getCurrentOrThrow().navigate(NewGroupView.class);
    }

    /** Shows the open page anew, after a change that several parts of it tell of. */
    static void refresh() {
        UI.getCurrentOrThrow().refreshCurrentRoute(true);
    }
}
