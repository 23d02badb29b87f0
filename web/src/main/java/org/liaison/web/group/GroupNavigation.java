package org.liaison.web.group;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.RouteId;

/** Leads to the screens for groups. */
public final class GroupNavigation {

    private GroupNavigation() {}

    public static RouterLink link(RecipientId group, String text) {
        return new RouterLink(text, GroupView.class, RouteId.parameters(group));
    }

    /** Leads to the members of a group. */
    public static RouterLink membersLink(RecipientId group, String text) {
        return new RouterLink(text, GroupMembersView.class, RouteId.parameters(group));
    }

    /** Makes something lead to the list. */
    public static RouterLink listLink(Component content) {
        var link = new RouterLink(GroupListView.class);
        link.add(content);
        return link;
    }

    /** Leads to the groups that refuse mail from some of their own members. */
    public static RouterLink refusingLink(String text) {
        var link = new RouterLink(text, GroupListView.class);
        link.setQueryParameters(QueryParameters.of(GroupFilters.REFUSING, ""));
        return link;
    }

    /** Leads to where it stands why a sender can write to the group or cannot. */
    public static RouterLink senderCheckLink(RecipientId group, String sender, Component content) {
        var link = new RouterLink(GroupDeliveryView.class, RouteId.parameters(group));
        link.setQueryParameters(QueryParameters.of(GroupDeliveryView.SENDER, sender));
        link.add(content);
        return link;
    }

    public static void open(RecipientId group) {
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
