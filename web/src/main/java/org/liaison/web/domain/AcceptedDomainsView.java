package org.liaison.web.domain;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.web.component.DomainField;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The organisation's own domains. */
@Route("settings/domains")
@Menu(title = "domain.list.title", order = 10, icon = "vaadin:globe")
@RolesAllowed(Roles.ADMINISTRATOR)
class AcceptedDomainsView extends VerticalLayout implements HasDynamicTitle {

    private final AcceptedDomains domains;
    private final Grid<AcceptedDomain> grid = new Grid<>();

    AcceptedDomainsView(AcceptedDomains domains) {
        this.domains = domains;

        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(this::row).setHeader(translate("domain.name")).setKey("domain");
        grid.setEmptyStateComponent(new EmptyState(translate("domain.empty"), translate("domain.empty.hint")));

        var explanation = new Paragraph(translate("domain.explanation"));
        explanation.addClassNames("secondary", "explanation");
        setSizeFull();
        add(new PageHeader(translate("domain.list.title")), explanation, new DomainField(domain -> {
            domains.add(domain);
            show();
        }));
        addAndExpand(grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return translate("domain.list.title") + " · " + translate("app.name");
    }

    private void show() {
        grid.setItems(domains.list());
    }

    private Div row(AcceptedDomain domain) {
        var row = new Div(name(domain), actions(domain));
        row.addClassName("split-row");
        return row;
    }

    private static Span name(AcceptedDomain domain) {
        var name = new Span(new Span(domain.domain().written()));
        name.addClassName("domain-name");
        if (domain.isDefault()) {
            var badge = new Badge(translate("domain.default"));
            badge.addThemeVariants(BadgeVariant.SUCCESS);
            name.add(badge);
        }
        return name;
    }

    private Div actions(AcceptedDomain domain) {
        var actions = new Div();
        actions.addClassName("actions");
        if (!domain.isDefault()) {
            actions.add(action(translate("domain.make-default"), () -> domains.makeDefault(domain.domain())));
        }
        actions.add(action(translate("action.remove"), () -> {
            domains.remove(domain.domain());
            Toasts.undoable(translate("toast.domain-removed", domain.domain().written()), () -> {
                domains.add(domain.domain());
                show();
            });
        }));
        return actions;
    }

    private Button action(String label, Command command) {
        var button = new Button(label, _ -> {
            if (Refusals.toldInToast(command)) {
                show();
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
