package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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
import org.jspecify.annotations.Nullable;
import org.liaison.batch.export.DirectoryExport;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.membership.EffectiveMemberSearch;
import org.liaison.web.component.CsvDownload;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.RouteId;
import org.liaison.web.security.Roles;

/** Whom mail to a group reaches: its members and those of all groups nested in it, each person once. */
@Route(value = "groups/" + RouteId.PARAMETER + "/members/effective", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class EffectiveMembersView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final EffectiveMemberSearch members;
    private final MembersSwitch which = new MembersSwitch(EffectiveMembersView.class);
    private final ListToolbar toolbar;
    private final EffectiveMembersGrid grid;
    private final PrintLink print = new PrintLink(true);
    private @Nullable DistributionGroup group;

    EffectiveMembersView(DistributionGroupSearch groups, EffectiveMemberSearch members, DirectoryExport export) {
        this.groups = groups;
        this.members = members;
        grid = new EffectiveMembersGrid(
                (search, offset, limit) -> members.page(shown().id(), search, offset, limit), this::count);
        toolbar = new ListToolbar(translate("group.members.search"), query -> grid.show(query.search()));
        toolbar.withoutDeleted();
        var links = new Div(
                print,
                new Anchor(
                        CsvDownload.of(
                                "effective-members.csv", output -> export.effectiveMembers(shown().id(), output)),
                        AttachmentType.DOWNLOAD,
                        translate("list.export")));
        links.addClassName("actions");
        toolbar.addAction(links);
        addClassName("fills");
        setPadding(false);
        add(which, toolbar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        group = found;
        which.show(found.id());
        print.show(found.id());
        toolbar.read(event.getLocation());
        addAndExpand(grid);
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("group.members.effective");
    }

    private int count(String search) {
        int hits = members.count(shown().id(), search);
        toolbar.showCount(hits, search.isBlank() ? Integer.MAX_VALUE : EffectiveMemberSearch.COUNT_LIMIT);
        return hits;
    }

    private DistributionGroup shown() {
        if (group == null) {
            throw new IllegalStateException("No group is shown");
        }
        return group;
    }
}
