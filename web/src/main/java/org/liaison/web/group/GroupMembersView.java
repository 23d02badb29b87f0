package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.Member;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** Who is in a group directly, and where members come and go. */
@Route(value = "groups/" + RouteId.PARAMETER + "/members", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupMembersView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final MembershipSearch memberships;
    private final MembershipManagement management;
    private final ListToolbar toolbar;
    private final MembersGrid grid;
    private final Button remove = new Button(translate("action.remove"), VaadinIcon.TRASH.create());
    private final Button add = new Button(translate("group.members.add"), VaadinIcon.PLUS.create());
    private @Nullable DistributionGroup group;

    GroupMembersView(
            DistributionGroupSearch groups,
            MembershipSearch memberships,
            MembershipManagement management,
            AddMembers addMembers) {
        this.groups = groups;
        this.memberships = memberships;
        this.management = management;
        grid = new MembersGrid(
                (search, offset, limit) -> memberships.members(shown().id(), search, offset, limit), this::count);
        toolbar = new ListToolbar(translate("group.members.search"), query -> grid.show(query.search()));
        toolbar.withoutDeleted();

        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(_ -> addMembers.open(shown(), GroupNavigation::refresh));
        remove.addClickListener(_ -> remove(grid.getSelectedItems()));
        grid.addSelectionListener(
                selection -> remove.setEnabled(!selection.getAllSelectedItems().isEmpty()));
        remove.setEnabled(false);
        toolbar.addAction(remove);
        toolbar.addAction(add);

        addClassName("fills");
        setPadding(false);
        add(toolbar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        group = found;
        add.setVisible(found.deletedAt() == null);
        remove.setVisible(found.deletedAt() == null);
        toolbar.read(event.getLocation());
        addAndExpand(grid);
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("tab.members");
    }

    private int count(String search) {
        int hits = memberships.count(shown().id(), search);
        toolbar.showCount(hits, Integer.MAX_VALUE);
        return hits;
    }

    private void remove(Set<Member> members) {
        var from = shown();
        var removals = management.remove(
                from.id(),
                members.stream().map(member -> member.recipient().id()).collect(Collectors.toSet()));
        Toasts.undoable(
                translate(
                        "toast.members-removed", members.size(), from.details().displayName()),
                () -> {
                    management.restore(removals);
                    GroupNavigation.refresh();
                });
        GroupNavigation.refresh();
    }

    private DistributionGroup shown() {
        if (group == null) {
            throw new IllegalStateException("No group is shown");
        }
        return group;
    }
}
