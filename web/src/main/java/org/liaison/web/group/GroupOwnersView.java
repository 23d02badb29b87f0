package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDelegates;
import org.liaison.group.SendPermission;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.RouteId;
import org.liaison.web.security.Roles;

/** Who may manage a group, and who may send for it. */
@Route(value = "groups/" + RouteId.PARAMETER + "/owners", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupOwnersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final DistributionGroupManagement management;
    private final GroupDelegates delegates;
    private final RecipientSearch recipients;

    GroupOwnersView(
            DistributionGroupSearch groups,
            DistributionGroupManagement management,
            GroupDelegates delegates,
            RecipientSearch recipients) {
        this.groups = groups;
        this.management = management;
        this.delegates = delegates;
        this.recipients = recipients;
        addClassName("stacked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var group = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        boolean isDeleted = group.deletedAt() != null;
        removeAll();
        add(
                new PeoplePanel(
                        "group.owners",
                        recipients,
                        () -> groups.owners(group.id()),
                        owners -> management.setOwners(group.id(), owners),
                        isDeleted),
                delegates(group.id(), SendPermission.SEND_AS, "group.send-as", isDeleted),
                delegates(group.id(), SendPermission.SEND_ON_BEHALF, "group.send-on-behalf", isDeleted));
    }

    @Override
    public String getPageTitle() {
        return translate("tab.owners-and-delegates") + " · " + translate("app.name");
    }

    private PeoplePanel delegates(RecipientId group, SendPermission permission, String texts, boolean isDeleted) {
        return new PeoplePanel(
                texts,
                recipients,
                () -> delegates.with(permission, group),
                senders -> delegates.set(permission, group, senders),
                isDeleted);
    }
}
