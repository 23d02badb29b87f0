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
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a group does besides reaching its members. */
@Route(value = "groups/" + RouteId.PARAMETER + "/settings", layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupSettingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final GroupSettingsManagement management;
    private @Nullable DistributionGroup group;

    GroupSettingsView(DistributionGroupSearch groups, GroupSettingsManagement management) {
        this.groups = groups;
        this.management = management;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = groups.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        group = found;
        var form = new GroupSettingsForm(found.details().kind());
        form.read(management.ofGroup(found.id()).orElseThrow(NotFoundException::new));
        form.setEnabled(found.deletedAt() == null);
        removeAll();
        add(form);
        if (found.deletedAt() == null) {
            var unsaved = new UnsavedChanges(form);
            add(unsaved);
            add(new FormButtons(
                    form,
                    translate("action.save"),
                    () -> form.settings().ifPresent(settings -> save(found, settings, form, unsaved))));
        }
    }

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("tab.settings");
    }

    private void save(DistributionGroup old, GroupSettings settings, GroupSettingsForm form, UnsavedChanges unsaved) {
        try {
            management.correct(old.id(), old.version(), settings);
            unsaved.settle();
            Toasts.done(translate("toast.saved"));
            GroupNavigation.refresh();
        } catch (OptimisticLockingFailureException _) {
            Toasts.warning(translate("refusal.changed-meanwhile"), translate("action.reload"), () -> reload(unsaved));
        } catch (RuntimeException e) {
            if (!form.refuse(e)) {
                Toasts.error(Refusals.explain(e).orElseThrow(() -> e));
            }
        }
    }

    private static void reload(UnsavedChanges unsaved) {
        unsaved.settle();
        GroupNavigation.refresh();
    }
}
