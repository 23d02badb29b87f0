package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.web.component.NarrowColumns;

/** What is wrong, or worth knowing, row by row. */
class ProblemGrid extends Grid<ImportProblem> {

    /** Up to here the page grows with the list; a longer one scrolls by itself. */
    private static final int SHORT = 10;

    ProblemGrid(ImportRunId run, ImportRunSearch search) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("import-grid");
        addColumn(problem -> problem.line() == 0 ? "" : translate("import.number", problem.line()))
                .setHeader(translate("import.column.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(ProblemGrid::severity)
                .setHeader(translate("import.column.severity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var column = addColumn(problem -> problem.column() == null ? "" : problem.column())
                .setHeader(translate("import.column.column"));
        addColumn(problem -> translate("import.problem." + problem.code()))
                .setHeader(translate("import.column.problem"))
                .setFlexGrow(3);
        var code = addColumn(ImportProblem::code)
                .setHeader(translate("import.column.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowColumns.hide(this, List.of(column, code));
        setAllRowsVisible(search.countProblems(run) <= SHORT);
        setItems(
                query -> search.problems(run, query.getOffset(), query.getLimit()).stream(),
                _ -> search.countProblems(run));
    }

    private static Badge severity(ImportProblem problem) {
        var badge = new Badge(translate("import.severity." + problem.severity().name()));
        badge.addThemeVariants(problem.severity() == Severity.ERROR ? BadgeVariant.ERROR : BadgeVariant.WARNING);
        return badge;
    }
}
