package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.MemberSearch;
import org.liaison.recipient.RecipientKind;
import org.liaison.web.MainLayout;
import org.liaison.web.component.PageTabs;
import org.liaison.web.component.RecipientHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The head of a group's page: what it is, who can send to it, the parts of the page, and deleting. */
@ParentLayout(MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupLayout extends VerticalLayout implements RouterLayout, BeforeEnterObserver {

    private final DistributionGroupSearch groups;
    private final DistributionGroupManagement management;
    private final MemberSearch members;
    private final RecipientHeader header = new RecipientHeader(translate("group.list.title"), GroupListView.class);
    private final SenderPanel senders = new SenderPanel();
    private final PageTabs tabs = new PageTabs()
            .with(translate("tab.general"), GroupView.class)
            .with(translate("tab.owners-and-delegates"), GroupOwnersView.class)
            .with(translate("tab.members"), GroupMembersView.class)
            .with(translate("tab.delivery"), GroupDeliveryView.class)
            .with(translate("tab.settings"), GroupSettingsView.class)
            .including(EffectiveMembersView.class, GroupMembersView.class)
            .including(MembersPrintView.class, GroupMembersView.class)
            .with(translate("tab.history"), GroupHistoryView.class);

    GroupLayout(DistributionGroupSearch groups, DistributionGroupManagement management, MemberSearch members) {
        this.groups = groups;
        this.management = management;
        this.members = members;
        addClassName("recipient-page");
        setSizeFull();
        add(header, senders, tabs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var group = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        var details = group.details();
        header.show(
                details.displayName(), details.kind(), details.primaryAddress().toString(), group.deletedAt());
        header.setActions(group.deletedAt() == null ? deletion(group) : restoring(group));
        // Where all about senders is set, the panel would say it twice.
        senders.setVisible(group.deletedAt() == null && event.getNavigationTarget() != GroupDeliveryView.class);
        senders.show(
                details.requireSenderAuthentication(),
                // A Microsoft 365 group takes mail from the guests in it.
                details.kind() == RecipientKind.MICROSOFT_365_GROUP ? 0 : members.countExternal(group.id()),
                required -> changeSenders(group, required));
        tabs.show(group.id(), event.getNavigationTarget());
    }

    private void changeSenders(DistributionGroup group, boolean required) {
        Refusals.toldInToast(() -> {
            management.correct(group.id(), group.version(), group.details().withRequireSenderAuthentication(required));
            Toasts.done(translate(required ? "toast.senders-inside" : "toast.senders-everyone"));
        });
        GroupNavigation.refresh();
    }

    private Button deletion(DistributionGroup group) {
        var button = new Button(translate("action.delete"), _ -> {
            management.delete(group.id());
            GroupNavigation.openList();
            Toasts.undoable(translate("toast.deleted", group.details().displayName()), () -> restore(group));
        });
        button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return button;
    }

    private Button restoring(DistributionGroup group) {
        var button = new Button(translate("action.restore"), _ -> restore(group));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void restore(DistributionGroup group) {
        if (Refusals.toldInToast(() -> management.restore(group.id()))) {
            Toasts.done(translate("toast.restored", group.details().displayName()));
            GroupNavigation.open(group.id());
            GroupNavigation.refresh();
        }
    }
}
