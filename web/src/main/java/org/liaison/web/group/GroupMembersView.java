package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.export.DirectoryExport;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.Member;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipSearch;
import org.liaison.policy.PolicyWarning.Kind;
import org.liaison.policy.SenderPolicyWarnings;
import org.liaison.web.component.CsvDownload;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.OriginsDialog;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.SelectionBar;
import org.liaison.web.security.Roles;

/** Who is in a group directly, and where members come and go. */
@Route(value = "groups/" + RouteId.PARAMETER + "/members", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupMembersView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final MemberSearch members;
    private final MembershipSearch memberships;
    private final MembersSwitch which = new MembersSwitch(GroupMembersView.class);
    private final ListToolbar toolbar;
    private final SenderPolicyWarnings warnings;
    private final transient Remedying remedying;
    private final Div unapproved = new Div();
    private final MembersGrid grid;
    private final SelectionBar<Member> selection;
    private final List<Button> ways;
    private final PrintLink print = new PrintLink(false);
    private @Nullable DistributionGroup group;

    GroupMembersView(
            DistributionGroupSearch groups,
            MemberSearch members,
            MembershipSearch memberships,
            SenderPolicyWarnings warnings,
            Remedying remedying,
            DirectoryExport export,
            MembersActions actions) {
        this.groups = groups;
        this.members = members;
        this.memberships = memberships;
        this.warnings = warnings;
        this.remedying = remedying;
        grid = new MembersGrid(
                (search, offset, limit) -> members.page(shown().id(), search, offset, limit),
                this::count,
                this::explain,
                member -> actions.askForEnd(shown(), Set.of(member)));
        toolbar = new ListToolbar(translate("group.members.search"), query -> grid.show(query.search()));
        toolbar.withoutDeleted();
        ways = actions.addTo(toolbar, this::shown);
        selection = new SelectionBar<>(grid, () -> grid.first(MemberSearch.SELECTION_LIMIT));
        actions.addTo(selection, this::shown);
        selection.addAtEnd(print);
        selection.addAtEnd(new Anchor(
                CsvDownload.of("members.csv", output -> export.members(shown().id(), output)),
                AttachmentType.DOWNLOAD,
                translate("list.export")));
        addClassName("fills");
        setPadding(false);
        add(which, unapproved, toolbar, selection);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        group = found;
        which.show(found.id());
        print.show(found.id());
        ways.forEach(way -> way.setVisible(found.deletedAt() == null));
        selection.setVisible(found.deletedAt() == null);
        toolbar.read(event.getLocation());
        showWarnings(found);
        addAndExpand(grid);
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("tab.members");
    }

    /** What the head does not say already. */
    private void showWarnings(DistributionGroup found) {
        unapproved.removeAll();
        if (found.deletedAt() == null) {
            unapproved.add(new DeliveryWarnings(
                    warnings.of(found.recipient()).stream()
                            .filter(warning -> warning.kind() == Kind.NOBODY_APPROVES)
                            .toList(),
                    remedying));
        }
    }

    private int count(String search) {
        int hits = members.count(shown().id(), search);
        toolbar.showCount(hits, search.isBlank() ? Integer.MAX_VALUE : MemberSearch.COUNT_LIMIT);
        selection.showCount(hits, search.isBlank() ? MemberSearch.SELECTION_LIMIT : MemberSearch.COUNT_LIMIT);
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
