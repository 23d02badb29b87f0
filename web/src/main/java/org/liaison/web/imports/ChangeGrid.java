package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.PlannedChange;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PersonCell;

/** Every change of a plan, in its order. */
class ChangeGrid extends Grid<PlannedChange> {

    /** Up to here the page grows with the list; a longer one scrolls by itself. */
    private static final int SHORT = 10;

    ChangeGrid(ImportRun run, ImportRunSearch search) {
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("import-grid");
        addColumn(change -> text(change.action()))
                .setHeader(translate("import.column.change"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(change -> new PersonCell(text(change.name()), text(change.address())))
                .setHeader(translate("import.column.contact"))
                .setFlexGrow(2);
        addColumn(change -> text(change.group())).setHeader(translate("column.group"));
        var line = addColumn(change -> change.line() == null ? "" : translate("import.number", change.line()))
                .setHeader(translate("import.column.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var failure = addColumn(change -> text(change.failure())).setHeader(translate("import.column.failure"));
        failure.setVisible(search.countFailures(run.id()) > 0);
        NarrowColumns.hide(this, List.of(line));
        setAllRowsVisible(run.changes() <= SHORT);
        setItems(
                query -> search.changes(run, query.getOffset(), query.getLimit()).stream(),
                _ -> Math.toIntExact(Math.min(run.changes(), Integer.MAX_VALUE)));
    }

    /** The history gives the reason for what an undo removes; here the page itself does. */
    private static String text(AuditAction action) {
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
