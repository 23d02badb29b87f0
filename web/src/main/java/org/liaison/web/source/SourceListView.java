package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.liaison.source.SourceSearch;
import org.liaison.source.SourceSummary;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Times;
import org.liaison.web.imports.ImportNavigation;
import org.liaison.web.security.Roles;

/** The sources that files have come from. */
@Route("settings/sources")
@Menu(title = "sources.list.title", order = 11, icon = "vaadin:cloud-download-o")
@RolesAllowed(Roles.ADMINISTRATOR)
class SourceListView extends VerticalLayout implements HasDynamicTitle {

    SourceListView(SourceSearch sources, FetchedSources fetched) {
        var explanation = new Paragraph(translate("sources.explanation"));
        explanation.addClassNames("secondary", "explanation");
        setSizeFull();
        add(new PageHeader(translate("sources.list.title"), newSource()), explanation);
        addAndExpand(grid(sources.list(), fetched.all()));
    }

    @Override
    public String getPageTitle() {
        return translate("sources.list.title") + " · " + translate("app.name");
    }

    private static Grid<SourceSummary> grid(List<SourceSummary> sources, FetchedSources.All fetched) {
        var grid = new Grid<SourceSummary>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(source -> SourceNavigation.link(source.id(), source.name()))
                .setKey("name")
                .setHeader(translate("column.source"))
                .setFlexGrow(2);
        var mode = grid.addColumn(SourceListView::mode).setHeader(translate("sources.column.mode"));
        grid.addComponentColumn(source -> fetched.health(source.id()))
                .setHeader(translate("fetching.column.outcome"))
                .setWidth("12rem")
                .setFlexGrow(0);
        var next = grid.addColumn(source -> fetched.next(source.id())).setHeader(translate("fetching.column.next"));
        var last = grid.addComponentColumn(SourceListView::lastRun)
                .setHeader(translate("sources.column.last-run"))
                .setFlexGrow(2);
        var memberships = grid.addColumn(SourceListView::memberships)
                .setHeader(translate("sources.column.memberships"))
                .setTextAlign(ColumnTextAlign.END);
        NarrowColumns.hide(grid, List.of(mode, next, last, memberships));
        grid.setItems(sources);
        grid.addItemClickListener(click -> SourceNavigation.open(click.getItem().id()));
        grid.setEmptyStateComponent(
                new EmptyState(translate("sources.list.empty"), translate("sources.list.empty.hint"), newSource()));
        return grid;
    }

    private static Button newSource() {
        var button = new Button(translate("fetching.new"), VaadinIcon.PLUS.create(), _ -> SourceNavigation.openNew());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static String memberships(SourceSummary source) {
        return source.memberships() > SourceSummary.COUNT_LIMIT
                ? translate("sources.memberships.more", SourceSummary.COUNT_LIMIT)
                : translate("import.number", source.memberships());
    }

    private static String mode(SourceSummary source) {
        var last = source.last();
        return last == null ? "" : translate("import.mode." + last.mode().name());
    }

    private static Component lastRun(SourceSummary source) {
        var last = source.last();
        return last == null
                ? new Span()
                : ImportNavigation.link(
                        last.id(), translate("import.state." + last.state().name()) + " · " + Times.text(last.at()));
    }
}
