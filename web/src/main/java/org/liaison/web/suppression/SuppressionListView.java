package org.liaison.web.suppression;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.liaison.suppression.Suppression;
import org.liaison.suppression.SuppressionManagement;
import org.liaison.suppression.SuppressionSearch;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.PersonCell;
import org.liaison.web.component.Times;
import org.liaison.web.component.Toasts;
import org.liaison.web.group.GroupNavigation;
import org.liaison.web.security.Roles;

/** Whom no import adds again, why, and where they are released. */
@Route("suppressions")
@Menu(title = "suppression.list.title", order = 5, icon = "vaadin:ban")
@RolesAllowed(Roles.ADMINISTRATOR)
class SuppressionListView extends VerticalLayout implements HasDynamicTitle {

    private final SuppressionManagement management;
    private final Grid<Suppression> grid = new Grid<>();

    SuppressionListView(SuppressionSearch suppressions, SuppressionManagement management) {
        this.management = management;
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(suppression -> new PersonCell(name(suppression), suppression.address()))
                .setHeader(translate("suppression.column.person"))
                .setFlexGrow(2);
        grid.addComponentColumn(SuppressionListView::group).setHeader(translate("column.group"));
        var reason = grid.addColumn(Suppression::reason)
                .setHeader(translate("suppression.column.reason"))
                .setFlexGrow(2);
        var actor = grid.addColumn(Suppression::actor).setHeader(translate("suppression.column.by"));
        var since = grid.addColumn(suppression -> Times.text(suppression.since()))
                .setHeader(translate("column.since"))
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::release)
                .setKey("release")
                .setHeader(translate("column.actions"))
                .setWidth("8rem")
                .setFlexGrow(0);
        NarrowColumns.hide(grid, List.of(reason, actor, since));
        grid.setItems(
                        query -> suppressions.page(query.getOffset(), query.getLimit()).stream(),
                        _ -> suppressions.count())
                .setIdentifierProvider(Suppression::id);
        grid.setEmptyStateComponent(
                new EmptyState(translate("suppression.empty"), translate("suppression.empty.hint")));

        var explanation = new Paragraph(translate("suppression.explanation"));
        explanation.addClassNames("secondary", "explanation");
        setSizeFull();
        add(new PageHeader(translate("suppression.list.title")), explanation);
        addAndExpand(grid);
    }

    @Override
    public String getPageTitle() {
        return translate("suppression.list.title") + " · " + translate("app.name");
    }

    private static Component group(Suppression suppression) {
        var group = suppression.group();
        var name = suppression.groupName();
        return group == null || name == null
                ? new Span(translate("suppression.all-groups"))
                : GroupNavigation.link(group, name);
    }

    private Button release(Suppression suppression) {
        var button = new Button(translate("suppression.release"), _ -> {
            management.release(suppression.id());
            grid.getDataProvider().refreshAll();
            Toasts.done(translate("suppression.released", name(suppression)));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate("suppression.release.label", name(suppression)));
        return button;
    }

    private static String name(Suppression suppression) {
        return suppression.name() == null ? suppression.address() : suppression.name();
    }
}
