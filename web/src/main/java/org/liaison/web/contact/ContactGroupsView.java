package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.membership.GroupOfMember;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.policy.DeliveryCheck;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.OriginsDialog;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RemoveMembers;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The groups that a contact is in, and where more are added. */
@Route(value = "contacts/" + RouteId.PARAMETER + "/groups", layout = ContactLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactGroupsView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final MembershipSearch memberships;
    private final MembershipManagement management;
    private final RemoveMembers removeMembers;
    private final RecipientSearch recipients;
    private final DeliveryCheck delivery;
    private final Button add = new Button(translate("contact.groups.add"), VaadinIcon.PLUS.create(), _ -> pick());
    private final ContactGroupsGrid grid = new ContactGroupsGrid(this::remove, this::explain);
    private @Nullable Recipient contact;

    ContactGroupsView(
            MembershipSearch memberships,
            MembershipManagement management,
            RemoveMembers removeMembers,
            RecipientSearch recipients,
            DeliveryCheck delivery) {
        this.memberships = memberships;
        this.management = management;
        this.removeMembers = removeMembers;
        this.recipients = recipients;
        this.delivery = delivery;
        var toolbar = new Div(add);
        toolbar.addClassName("list-toolbar");
        addClassName("fills");
        setPadding(false);
        add(toolbar);
        addAndExpand(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = RouteId.of(event);
        contact = recipients.byId(id).orElse(null);
        add.setVisible(contact != null);
        show(id);
    }

    @Override
    public String getPageTitle() {
        return (contact == null ? "" : contact.displayName() + " · ") + translate("tab.groups");
    }

    /** Who is deleted writes to no group. */
    private void show(RecipientId id) {
        var groups = memberships.groupsOf(id);
        var sender = contact;
        if (sender == null) {
            grid.show(groups, "", Map.of());
            return;
        }
        grid.show(
                groups,
                sender.address(),
                delivery.check(
                        SmtpAddress.of(sender.address()),
                        false,
                        groups.stream().map(group -> group.group().id()).toList()));
    }

    private void pick() {
        var member = contact;
        if (member == null) {
            return;
        }
        var already = memberships.groupsOf(member.id()).stream()
                .map(group -> group.group().id())
                .collect(Collectors.toSet());
        new RecipientPicker(
                        translate("contact.groups.add"),
                        translate("action.add"),
                        new KindDirectory(recipients, RecipientKind.GROUPS, _ -> already),
                        (picker, picked) -> add(member, picked, picker))
                .open();
    }

    private void add(Recipient member, Set<Recipient> groups, RecipientPicker picker) {
        try {
            groups.forEach(group -> management.add(group.id(), List.of(member)));
            picker.close();
            Toasts.done(translate("toast.added-to-groups", member.displayName(), groups.size()));
        } catch (RuntimeException e) {
            picker.refuse(Refusals.explain(e).orElseThrow(() -> e));
        }
        show(member.id());
    }

    private void remove(GroupOfMember group) {
        var member = contact;
        if (member != null) {
            removeMembers.ask(
                    group.group().id(), group.group().displayName(), List.of(member), () -> show(member.id()));
        }
    }

    private void explain(GroupOfMember group) {
        var member = contact;
        if (member != null) {
            new OriginsDialog(
                            member.displayName(),
                            group.group().displayName(),
                            memberships.origins(group.group().id(), member.id()))
                    .open();
        }
    }
}
