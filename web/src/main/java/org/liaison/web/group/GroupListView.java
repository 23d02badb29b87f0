package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaison.batch.export.DirectoryExport;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupSummary;
import org.liaison.web.component.ListQuery;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.SelectionBar;
import org.liaison.web.component.Shortcut;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The groups of all kinds: a filtered, sorted list that reads only the rows in view, and what is done to many. */
@Route("groups")
@Menu(title = "group.list.title", order = 2, icon = "vaadin:group")
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DistributionGroupManagement management;
    private final transient DirectoryExport export;
    private final GroupGrid grid;
    private final GroupFilters filters = new GroupFilters();
    private final ListToolbar toolbar;
    private final SelectionBar<GroupSummary> selection;
    private final List<MenuItem> forTheLiving;
    private final MenuItem restore;

    GroupListView(
            DistributionGroupSearch groups,
            DistributionGroupManagement management,
            GroupBulkEdit bulk,
            DirectoryExport export) {
        this.management = management;
        this.export = export;
        grid = new GroupGrid(groups::page, groups::count, this::showCount, this::restore);
        toolbar = new ListToolbar(translate("group.list.search"), filters.fields(), this::show);
        toolbar.addAction(grid.columnChooser());

        selection = new SelectionBar<>(grid, grid::all);
        forTheLiving = List.of(
                selection.addAction(
                        translate("group.allow-external.short"),
                        chosen -> bulk.setSenders(chosen, false, grid::refresh)),
                selection.addAction(
                        translate("group.bulk.close"), chosen -> bulk.setSenders(chosen, true, grid::refresh)),
                selection.addAction(translate("action.delete"), chosen -> bulk.delete(chosen, grid::refresh)));
        restore = selection.addAction(translate("action.restore"), chosen -> bulk.restore(chosen, grid::refresh));
        selection.addAtEnd(new Anchor(this::write, AttachmentType.DOWNLOAD, translate("group.list.export")));

        var add = new Button(translate("group.add"), VaadinIcon.PLUS.create(), _ -> GroupNavigation.openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcut.ADD.clicks(add);

        setSizeFull();
        add(new PageHeader(translate("group.list.title"), add), toolbar, selection);
        addAndExpand(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toolbar.read(event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return translate("group.list.title") + " · " + translate("app.name");
    }

    private void show(ListQuery query) {
        grid.show(filters.of(query));
        forTheLiving.forEach(action -> action.setVisible(!query.deleted()));
        restore.setVisible(query.deleted());
    }

    private void showCount(int hits) {
        toolbar.showCount(hits, Integer.MAX_VALUE);
        selection.showCount(hits, GroupGrid.SELECTION_LIMIT);
    }

    private void restore(GroupSummary group) {
        if (Refusals.toldInToast(() -> management.restore(group.id()))) {
            grid.refresh();
            Toasts.done(translate("toast.restored", group.displayName()));
        }
    }

    private void write(DownloadEvent download) throws IOException {
        download.setFileName("groups.csv");
        download.setContentType("text/csv; charset=utf-8");
        try (var output = new OutputStreamWriter(download.getOutputStream(), StandardCharsets.UTF_8)) {
            export.groups(output);
        }
    }
}
