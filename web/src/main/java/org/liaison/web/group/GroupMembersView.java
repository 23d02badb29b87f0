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
import org.jspecify.annotations.Nullable;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.Member;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipSearch;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.OriginsDialog;
import org.liaison.web.component.RemoveMembers;
import org.liaison.web.component.RouteId;
import org.liaison.web.security.Roles;

/** Who is in a group directly, and where members come and go. */
@Route(value = "groups/" + RouteId.PARAMETER + "/members", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupMembersView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final MemberSearch members;
    private final MembershipSearch memberships;
    private final ListToolbar toolbar;
    private final MembersGrid grid;
    private final Button remove = new Button(translate("action.remove"), VaadinIcon.TRASH.create());
    private final Button add = new Button(translate("group.members.add"), VaadinIcon.PLUS.create());
    private @Nullable DistributionGroup group;

    GroupMembersView(
            DistributionGroupSearch groups,
            MemberSearch members,
            MembershipSearch memberships,
            RemoveMembers removeMembers,
            AddMembers addMembers) {
        this.groups = groups;
        this.members = members;
        this.memberships = memberships;
        grid = new MembersGrid(
                (search, offset, limit) -> members.page(shown().id(), search, offset, limit),
                this::count,
                this::explain);
        toolbar = new ListToolbar(translate("group.members.search"), query -> grid.show(query.search()));
        toolbar.withoutDeleted();

        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(_ -> addMembers.open(shown(), GroupNavigation::refresh));
        remove.addClickListener(_ -> removeMembers.ask(
                shown().id(),
                shown().details().displayName(),
                grid.getSelectedItems().stream().map(Member::recipient).toList(),
                GroupNavigation::refresh));
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
        int hits = members.count(shown().id(), search);
        toolbar.showCount(hits, search.isBlank() ? Integer.MAX_VALUE : MemberSearch.COUNT_LIMIT);
        return hits;
    }

    private void explain(Member member) {
        new OriginsDialog(
                        member.recipient().displayName(),
                        shown().details().displayName(),
                        memberships.origins(shown().id(), member.recipient().id()))
                .open();
    }

    private DistributionGroup shown() {
        if (group == null) {
            throw new IllegalStateException("No group is shown");
        }
        return group;
    }
}
