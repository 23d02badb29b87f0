package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.KindDirectory;
import org.liaison.web.component.KindLabel;
import org.liaison.web.component.PersonCell;
import org.liaison.web.component.RecipientPicker;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** Who may manage a group. */
@Route(value = "groups/" + RouteId.PARAMETER + "/owners", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupOwnersView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<RecipientKind> MAY_OWN =
            Set.of(RecipientKind.MAILBOX, RecipientKind.MAIL_ENABLED_SECURITY_GROUP);

    private final DistributionGroupSearch groups;
    private final DistributionGroupManagement management;
    private final RecipientSearch recipients;
    private final Grid<Recipient> grid = new Grid<>();
    private final Div toolbar = new Div();

    GroupOwnersView(
            DistributionGroupSearch groups, DistributionGroupManagement management, RecipientSearch recipients) {
        this.groups = groups;
        this.management = management;
        this.recipients = recipients;
        toolbar.addClassName("list-toolbar");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setEmptyStateComponent(new EmptyState(
                translate("group.owners.empty"),
                translate("group.owners.empty.hint", DistributionGroupManagement.MAX_OWNERS)));
        addClassName("fills");
        setPadding(false);
        add(toolbar);
        addAndExpand(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var group = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        var add = new Button(translate("group.owners.add"), VaadinIcon.PLUS.create(), _ -> pick(group.id()));
        toolbar.removeAll();
        toolbar.add(add, new Span(translate("group.owners.limit", DistributionGroupManagement.MAX_OWNERS)));
        grid.removeAllColumns();
        grid.addComponentColumn(owner -> new PersonCell(owner.displayName(), owner.address()))
                .setHeader(translate("column.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(owner -> new KindLabel(owner.kind())).setHeader(translate("column.kind"));
        if (group.deletedAt() == null) {
            grid.addComponentColumn(owner -> removal(group, owner))
                    .setKey("remove")
                    .setHeader(translate("column.actions"))
                    .setFlexGrow(0)
                    .setWidth("8rem");
        }
        toolbar.setVisible(group.deletedAt() == null);
        show(group.id());
    }

    @Override
    public String getPageTitle() {
        return translate("tab.owners") + " · " + translate("app.name");
    }

    private void show(RecipientId group) {
        grid.setItems(groups.owners(group));
    }

    private Button removal(DistributionGroup group, Recipient owner) {
        var button = new Button(translate("action.remove"), _ -> {
            var before = ids(groups.owners(group.id()));
            change(
                    group.id(),
                    before.stream().filter(id -> !id.equals(owner.id())).collect(Collectors.toSet()));
            Toasts.undoable(translate("toast.owner-removed", owner.displayName()), () -> change(group.id(), before));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate("group.owners.remove", owner.displayName()));
        return button;
    }

    private void pick(RecipientId group) {
        var owners = ids(groups.owners(group));
        new RecipientPicker(
                        translate("group.owners.add"),
                        translate("action.add"),
                        new KindDirectory(recipients, MAY_OWN, _ -> owners),
                        (picker, picked) -> add(group, owners, picked, picker))
                .open();
    }

    private void add(RecipientId group, Set<RecipientId> before, Set<Recipient> picked, RecipientPicker picker) {
        try {
            management.setOwners(
                    group,
                    Stream.concat(before.stream(), picked.stream().map(Recipient::id))
                            .collect(Collectors.toSet()));
            picker.close();
            show(group);
        } catch (RuntimeException e) {
            picker.refuse(Refusals.explain(e).orElseThrow(() -> e));
        }
    }

    private void change(RecipientId group, Set<RecipientId> owners) {
        if (Refusals.toldInToast(() -> management.setOwners(group, owners))) {
            show(group);
        }
    }

    private static Set<RecipientId> ids(List<Recipient> owners) {
        return owners.stream().map(Recipient::id).collect(Collectors.toSet());
    }
}
