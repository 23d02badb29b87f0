package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Set;
import org.liaison.imports.ImportRun;
import org.liaison.web.component.ColumnChooser;
import org.liaison.web.component.Times;

/** The rows of the list of import runs. */
class ImportGrid extends Grid<ImportRun> {

    /** Reads the rows of one page. */
    interface Pages {
        List<ImportRun> page(int offset, int limit);
    }

    private static final String SUPPRESSED = "suppressed";
    private static final String REVIEW = "review";

    private final ColumnChooser<ImportRun> columnChooser;

    ImportGrid(Pages pages, SerializableSupplier<Integer> count) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addComponentColumn(run -> ImportNavigation.link(run.id(), ImportNavigation.title(run)))
                .setHeader(translate("import.column.file"))
                .setWidth("11rem")
                .setFlexGrow(3);
        addComponentColumn(StateBadge::new)
                .setHeader(translate("import.column.state"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        var source = addColumn(run -> run.options().source()).setKey("source").setHeader(translate("column.source"));
        var rows = number("rows", "import.column.rows", ImportRun::rowsRead);
        var created = number(
                "created", "import.count.created", run -> run.counts().rows().created());
        var suppressed = number(
                SUPPRESSED,
                "import.count.suppressed",
                run -> run.counts().rows().suppressed());
        var review =
                number(REVIEW, "import.count.review", run -> run.counts().rows().review());
        var rejected = number(
                "rejected", "import.count.rejected", run -> run.counts().rows().rejected());
        var removed = number(
                        "removed",
                        "import.column.removed",
                        run -> run.counts().memberships().removed())
                .setWidth("9rem");
        var actor = addColumn(ImportRun::requestedBy).setKey("by").setHeader(translate("import.column.by"));
        var time = addColumn(run -> Times.text(run.createdAt()))
                .setKey("time")
                .setHeader(translate("import.column.time"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        columnChooser = new ColumnChooser<>(
                this,
                "imports",
                List.of(source, rows, created, suppressed, review, rejected, removed, actor, time),
                Set.of("source", "rows", "created", "rejected", "removed", "time"),
                Set.of(SUPPRESSED, REVIEW, "by"));
        setPartNameGenerator(run -> run.state().isWaiting() ? "waiting" : null);
        setItems(query -> pages.page(query.getOffset(), query.getLimit()).stream(), _ -> count.get())
                .setIdentifierProvider(ImportRun::id);
        addItemClickListener(click -> ImportNavigation.open(click.getItem().id()));
    }

    ColumnChooser<ImportRun> columnChooser() {
        return columnChooser;
    }

    private Column<ImportRun> number(String key, String header, ValueProvider<ImportRun, Long> number) {
        return addColumn(run -> translate("import.number", number.apply(run)))
                .setKey(key)
                .setHeader(translate(header))
                .setWidth("7rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
    }
}
