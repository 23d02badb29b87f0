package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.web.component.Edited.Seen;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Saving;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** What is said of one group. */
@Route(value = "groups/" + RouteId.PARAMETER, layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final transient EditedGroup edited;
    private final AcceptedDomains domains;
    private @Nullable DistributionGroup group;

    GroupView(DistributionGroupSearch groups, EditedGroup edited, AcceptedDomains domains) {
        this.groups = groups;
        this.edited = edited;
        this.domains = domains;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        group = found;
        removeAll();
        var form = new GroupForm(
                domains.list().stream().map(AcceptedDomain::domain).toList());
        form.read(found.details());
        form.setEnabled(found.deletedAt() == null);
        add(form);
        if (found.deletedAt() == null) {
            var unsaved = new UnsavedChanges(form);
            var saving = new Saving<>(edited, unsaved, form::refuse, GroupNavigation::refresh);
            var seen = new Seen<>(found.id(), found.version(), found.details());
            add(
                    unsaved,
                    new FormButtons(
                            form,
                            translate("action.save"),
                            () -> form.details().ifPresent(details -> saving.save(seen, details))));
        }
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("app.name");
    }
}
