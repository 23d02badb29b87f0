package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.web.component.DomainField;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** Where a group is made. */
@Route("groups/new")
@RolesAllowed(Roles.ADMINISTRATOR)
class NewGroupView extends VerticalLayout implements HasDynamicTitle {

    private final DistributionGroupManagement management;
    private final AcceptedDomains domains;
    private final Div content = new Div();

    NewGroupView(DistributionGroupManagement management, AcceptedDomains domains) {
        this.management = management;
        this.domains = domains;
        content.addClassName("form");
        add(new PageHeader(translate("group.new.title")), content);
        show();
    }

    @Override
    public String getPageTitle() {
        return translate("group.new.title") + " · " + translate("app.name");
    }

    private void show() {
        content.removeAll();
        domains.defaultDomain()
                .ifPresentOrElse(
                        domain -> content.add(form(new GroupForm(domains.list().stream()
                                .map(AcceptedDomain::domain)
                                .toList()))),
                        () -> content.add(firstDomain()));
    }

    private Component[] form(GroupForm form) {
        form.readNew(domains.defaultDomain().orElseThrow());
        var cancel = new Button(translate("action.cancel"), _ -> GroupNavigation.openList());
        return new Component[] {
            form,
            new FormButtons(
                    form,
                    translate("group.create"),
                    () -> form.details().ifPresent(details -> create(details, form)),
                    cancel)
        };
    }

    private Component firstDomain() {
        return new EmptyState(
                translate("group.no-domain"), translate("group.no-domain.hint"), new DomainField(domain -> {
                    domains.add(domain);
                    show();
                }));
    }

    private void create(GroupDetails details, GroupForm form) {
        try {
            var group = management.create(details);
            Toasts.done(translate("toast.group-created", group.details().displayName()));
            GroupNavigation.openMembers(group.id());
        } catch (RuntimeException e) {
            if (!form.refuse(e)) {
                Toasts.error(Refusals.explain(e).orElseThrow(() -> e));
            }
        }
    }
}
