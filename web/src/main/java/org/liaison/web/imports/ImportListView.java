package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.imports.ImportHistory;
import org.liaison.imports.ImportRunFilter;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.ListQuery;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Shortcut;
import org.liaison.web.security.Roles;

/** The import runs, the newest first. */
@Route("imports")
@Menu(title = "import.list.title", order = 4, icon = "vaadin:upload-alt")
@RolesAllowed(Roles.ADMINISTRATOR)
class ImportListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportFilters filters;
    private final ListToolbar toolbar;
    private final ImportGrid grid;
    private transient ImportRunFilter filter = ImportRunFilter.ALL;

    ImportListView(ImportHistory history) {
        filters = new ImportFilters(history);
        toolbar = new ListToolbar(translate("import.list.search"), filters.fields(), this::show);
        toolbar.withoutDeleted();
        grid = new ImportGrid((offset, limit) -> history.page(filter, offset, limit), () -> count(history));
        toolbar.addAction(grid.columnChooser());
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

    private static Button newImport() {
        var button = new Button(translate("import.new"), VaadinIcon.UPLOAD.create(), _ -> ImportNavigation.openNew());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcut.ADD.clicks(button);
        return button;
    }
}
