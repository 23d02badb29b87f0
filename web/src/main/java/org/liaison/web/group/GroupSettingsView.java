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
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.web.component.Edited.Seen;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Saving;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** What a group does besides reaching its members. */
@Route(value = "groups/" + RouteId.PARAMETER + "/settings", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final GroupSettingsManagement management;
    private final transient EditedSettings edited;
    private @Nullable DistributionGroup group;

    GroupSettingsView(DistributionGroupSearch groups, GroupSettingsManagement management, EditedSettings edited) {
        this.groups = groups;
        this.management = management;
        this.edited = edited;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        group = found;
        var form = new GroupSettingsForm(found.details().kind());
        var settings = management.ofGroup(found.id()).orElseThrow(NotFoundException::new);
        form.read(settings);
        form.setEnabled(found.deletedAt() == null);
        removeAll();
        add(form);
        if (found.deletedAt() == null) {
            var unsaved = new UnsavedChanges(form);
            var saving = new Saving<>(edited, unsaved, form::refuse, GroupNavigation::refresh);
            var seen = new Seen<>(found.id(), found.version(), settings);
            add(
                    unsaved,
                    new FormButtons(
                            form,
                            translate("action.save"),
                            () -> form.settings().ifPresent(written -> saving.save(seen, written))));
        }
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("tab.settings");
    }
}
