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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.membership.GroupOfMember;
import org.liaison.membership.MembershipSearch;
import org.liaison.policy.DeliveryCheck;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.BulkMembership;
import org.liaison.web.component.EndDateField;
import org.liaison.web.component.EndDates;
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
    private final BulkMembership bulk;
    private final EndDates endDates;
    private final RemoveMembers removeMembers;
    private final RecipientSearch recipients;
    private final DeliveryCheck delivery;
    private final Button add = new Button(translate("contact.groups.add"), VaadinIcon.PLUS.create(), _ -> pick());
    private final ContactGroupsGrid grid = new ContactGroupsGrid(this::remove, this::explain, this::setEnd);
    private final IndirectGroups indirect = new IndirectGroups();
    private @Nullable Recipient contact;

    ContactGroupsView(
            MembershipSearch memberships,
            BulkMembership bulk,
            EndDates endDates,
            RemoveMembers removeMembers,
            RecipientSearch recipients,
            DeliveryCheck delivery) {
        this.memberships = memberships;
        this.bulk = bulk;
        this.endDates = endDates;
        this.removeMembers = removeMembers;
        this.recipients = recipients;
        this.delivery = delivery;
        var toolbar = new Div(add);
        toolbar.addClassName("list-toolbar");
        addClassName("fills");
        setPadding(false);
        add(toolbar);
        addAndExpand(grid);
        add(indirect);
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
        indirect.show(memberships.indirectGroupsOf(id));
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
        var end = new EndDateField();
        new RecipientPicker(
                        translate("contact.groups.add"),
                        translate("action.add"),
                        new KindDirectory(recipients, RecipientKind.GROUPS, _ -> already),
                        (picker, picked) -> {
                            if (!end.isInvalid()) {
                                add(member, picked, end.getValue(), picker);
                            }
                        })
                .with(end)
                .open();
    }

    private void add(Recipient member, Set<Recipient> groups, @Nullable LocalDate endsOn, RecipientPicker picker) {
        try {
            var added =
                    bulk.add(List.of(member), groups.stream().map(Recipient::id).toList(), List.of(), endsOn);
            picker.close();
            Toasts.undoable(translate("toast.added-to-groups", member.displayName(), groups.size()), () -> {
                bulk.undo(added);
                show(member.id());
            });
        } catch (RuntimeException e) {
            picker.refuse(Refusals.reason(e));
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

    private void setEnd(GroupOfMember group) {
        var member = contact;
        if (member != null) {
            endDates.ask(group.group(), List.of(member), group.endsOn(), () -> show(member.id()));
        }
    }
}
