package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.liaison.imports.ImportHistory;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunFilter;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.ListQuery;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Shortcut;
import org.liaison.web.component.Times;
import org.liaison.web.security.Roles;

/** The import runs, the newest first. */
@Route("imports")
@Menu(title = "import.list.title", order = 4, icon = "vaadin:upload-alt")
@RolesAllowed(Roles.ADMINISTRATOR)
class ImportListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportFilters filters;
    private final ListToolbar toolbar;
    private final Grid<ImportRun> grid;
    private transient ImportRunFilter filter = ImportRunFilter.ALL;

    ImportListView(ImportHistory history) {
        filters = new ImportFilters(history);
        toolbar = new ListToolbar(translate("import.list.search"), filters.fields(), this::show);
        toolbar.withoutDeleted();
        grid = grid(history);
        setSizeFull();
        add(new PageHeader(translate("import.list.title"), newImport()), toolbar);
        addAndExpand(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toolbar.read(event.getLocation());
    }

    private void show(ListQuery query) {
        filter = filters.of(query);
        grid.setEmptyStateComponent(
                filter.equals(ImportRunFilter.ALL)
                        ? new EmptyState(
                                translate("import.list.empty"), translate("import.list.empty.hint"), newImport())
                        : new EmptyState(translate("import.list.none"), translate("import.list.none.hint")));
        grid.getDataProvider().refreshAll();
    }

    private int count(ImportHistory history) {
        int hits = history.count(filter);
        toolbar.showCount(hits, Integer.MAX_VALUE);
        return hits;
    }

    @Override
    public String getPageTitle() {
        return translate("import.list.title") + " · " + translate("app.name");
    }

    private Grid<ImportRun> grid(ImportHistory history) {
        var grid = new Grid<ImportRun>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addComponentColumn(run -> ImportNavigation.link(run.id(), ImportNavigation.title(run)))
                .setHeader(translate("import.column.file"))
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.addComponentColumn(StateBadge::new)
                .setHeader(translate("import.column.state"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        var source = grid.addColumn(run -> run.options().source()).setHeader(translate("column.source"));
        var rows = number(grid, "import.column.rows", ImportRun::rowsRead);
        var created =
                number(grid, "import.count.created", run -> run.counts().rows().created());
        var rejected =
                number(grid, "import.count.rejected", run -> run.counts().rows().rejected());
        var removed = number(
                grid, "import.column.removed", run -> run.counts().memberships().removed());
        var actor = grid.addColumn(ImportRun::requestedBy).setHeader(translate("import.column.by"));
        var time = grid.addColumn(run -> Times.text(run.createdAt()))
                .setHeader(translate("import.column.time"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        NarrowColumns.hide(grid, List.of(source, rows, created, rejected, removed, actor, time));
        grid.setPartNameGenerator(run -> run.state().isWaiting() ? "waiting" : null);
        grid.setItems(query -> history.page(filter, query.getOffset(), query.getLimit()).stream(), _ -> count(history))
                .setIdentifierProvider(ImportRun::id);
        grid.addItemClickListener(click -> ImportNavigation.open(click.getItem().id()));
        return grid;
    }

    private static Grid.Column<ImportRun> number(
            Grid<ImportRun> grid, String header, ValueProvider<ImportRun, Long> number) {
        return grid.addColumn(run -> translate("import.number", number.apply(run)))
                .setHeader(translate(header))
                .setWidth("7.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }

    private static Button newImport() {
        var button = new Button(translate("import.new"), VaadinIcon.UPLOAD.create(), _ -> ImportNavigation.openNew());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcut.ADD.clicks(button);
        return button;
    }
}
