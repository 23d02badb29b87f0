package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;
import org.liaison.imports.ImportRun;
import org.liaison.imports.PlannedChange;
import org.liaison.imports.PlannedChangeFilter;
import org.liaison.imports.PlannedChangeSearch;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PersonCell;

/** Changes of a plan, in its order. */
class ChangeGrid extends Grid<PlannedChange> {

    /** Up to here the page grows with the list; a longer one scrolls by itself. */
    private static final int SHORT = 10;

    private final transient PlannedChangeSearch search;
    private final transient ImportRun run;
    private transient PlannedChangeFilter filter = PlannedChangeFilter.ALL;

    /**
     * @param failures whether some changes could not be applied
     * @param counted told how many there are
     */
    ChangeGrid(ImportRun run, PlannedChangeSearch search, boolean failures, SerializableConsumer<Integer> counted) {
        this.run = run;
        this.search = search;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("import-grid");
        addColumn(change -> text(change.action()))
                .setHeader(translate("import.column.change"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(change -> new PersonCell(text(change.name()), text(change.address())))
                .setHeader(translate("import.column.contact"))
                .setFlexGrow(2);
        var group = addColumn(change -> text(change.group())).setHeader(translate("column.group"));
        var line = addColumn(change -> change.line() == null ? "" : translate("import.number", change.line()))
                .setHeader(translate("import.column.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(change -> text(change.failure()))
                .setHeader(translate("import.column.failure"))
                .setVisible(failures);
        NarrowColumns.hide(this, List.of(line, group));
        setItems(query -> search.page(run, filter, query.getOffset(), query.getLimit()).stream(), _ -> {
                    int count = search.count(run, filter);
                    counted.accept(count);
                    return count;
                })
                .setIdentifierProvider(PlannedChange::seq);
        fit();
    }

    /** Shows other changes from now on. */
    void show(PlannedChangeFilter newFilter) {
        filter = newFilter;
        deselectAll();
        fit();
        getDataProvider().refreshAll();
    }

    private void fit() {
        setAllRowsVisible(search.count(run, filter) <= SHORT);
    }

    /** The history gives the reason for what an undo removes; here the page itself does. */
    static String text(AuditAction action) {
        return switch (action) {
            case CONTACT_REMOVED -> translate("audit.CONTACT_DELETED");
            case GROUP_REMOVED -> translate("audit.GROUP_DELETED");
            default -> translate("audit." + action.name());
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
