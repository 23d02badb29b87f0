package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.DomainField;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.PageHeader;
import org.liaison.web.security.Roles;

/** Where a group is made, step by step as in the Microsoft 365 admin centre. */
@Route("groups/new")
@RolesAllowed(Roles.ADMINISTRATOR)
class NewGroupView extends VerticalLayout implements HasDynamicTitle {

    private final transient GroupCreation creation;
    private final transient RecipientSearch recipients;
    private final transient AcceptedDomains domains;
    private final Div content = new Div();

    NewGroupView(GroupCreation creation, RecipientSearch recipients, AcceptedDomains domains) {
        this.creation = creation;
        this.recipients = recipients;
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
        content.add(domains.defaultDomain()
                .<Component>map(_ -> new NewGroupWizard(
                        creation,
                        recipients,
                        domains.list(),
                        new Button(translate("action.cancel"), _ -> GroupNavigation.openList())))
                .orElseGet(this::firstDomain));
    }

    private Component firstDomain() {
        return new EmptyState(
                translate("group.no-domain"), translate("group.no-domain.hint"), new DomainField(domain -> {
                    domains.add(domain);
                    show();
                }));
    }
}
