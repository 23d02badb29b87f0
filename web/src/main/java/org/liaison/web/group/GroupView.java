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
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDetails;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is said of one group. */
@Route(value = "groups/" + RouteId.PARAMETER, layout = GroupLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupSearch groups;
    private final DistributionGroupManagement management;
    private final AcceptedDomains domains;
    private @Nullable DistributionGroup group;

    GroupView(DistributionGroupSearch groups, DistributionGroupManagement management, AcceptedDomains domains) {
        this.groups = groups;
        this.management = management;
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
            add(unsaved);
            add(new FormButtons(
                    form,
                    translate("action.save"),
                    () -> form.details().ifPresent(details -> save(found, details, form, unsaved))));
        }
    }

    private void save(DistributionGroup old, GroupDetails details, GroupForm form, UnsavedChanges unsaved) {
        try {
            management.correct(old.id(), old.version(), details);
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

    @Override
    public String getPageTitle() {
        return (group == null ? "" : group.details().displayName() + " · ") + translate("app.name");
    }
}
