package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportProblem;
import org.liaison.imports.ImportProblem.Severity;
import org.liaison.imports.ImportProblemSearch;
import org.liaison.imports.ImportRunId;
import org.liaison.web.component.NarrowColumns;

/** What is wrong, or worth knowing, row by row, and what to do about it. */
class ProblemGrid extends Grid<ImportProblem> {

    /** Up to here the page grows with the list; a longer one scrolls by itself. */
    private static final int SHORT = 10;

    private final transient ImportProblemSearch search;
    private final transient ImportRunId run;
    private @Nullable Severity severity;
    private @Nullable String code;

    ProblemGrid(ImportRunId run, ImportProblemSearch search) {
        this.search = search;
        this.run = run;
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("import-grid");
        addColumn(problem -> problem.line() == 0 ? "" : translate("import.number", problem.line()))
                .setHeader(translate("import.column.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(ProblemGrid::severity)
                .setHeader(translate("import.column.severity"))
                .setWidth("8rem")
                .setFlexGrow(0);
        var column = addColumn(problem -> problem.column() == null ? "" : problem.column())
                .setHeader(translate("import.column.column"));
        addComponentColumn(ProblemGrid::problem)
                .setHeader(translate("import.column.problem"))
                .setFlexGrow(4);
        var codes = addColumn(ImportProblem::code)
                .setHeader(translate("import.column.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowColumns.hide(this, List.of(column, codes));
        setItems(
                query -> search.page(run, severity, code, query.getOffset(), query.getLimit()).stream(),
                _ -> search.count(run, severity, code));
        fit();
    }

    /** Shows other problems from now on; null for all. */
    void show(@Nullable Severity newSeverity, @Nullable String newCode) {
        severity = newSeverity;
        code = newCode;
        fit();
        getDataProvider().refreshAll();
    }

    private void fit() {
        setAllRowsVisible(search.count(run, severity, code) <= SHORT);
    }

    private static Div problem(ImportProblem problem) {
        var hint = new Span(translate("import.problem." + problem.code() + ".hint"));
        hint.addClassName("secondary");
        var both = new Div(new Span(translate("import.problem." + problem.code())), hint);
        both.addClassName("problem-cell");
        return both;
    }

    private static Badge severity(ImportProblem problem) {
        var badge = new Badge(translate("import.severity." + problem.severity().name()));
        badge.addThemeVariants(problem.severity() == Severity.ERROR ? BadgeVariant.ERROR : BadgeVariant.WARNING);
        return badge;
    }
}
