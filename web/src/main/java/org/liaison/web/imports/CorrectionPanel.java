package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.liaison.imports.CorrectableRow;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportRun;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.Refusals;

/** The rows that were not taken, to be corrected here and taken in by a run of their own. */
class CorrectionPanel extends Div {

    /** Up to here the page grows with the list; a longer one scrolls by itself. */
    private static final int SHORT = 10;

    /** So many columns fit beside each other; the dialog has all of them. */
    private static final int COLUMNS = 4;

    private final transient ImportRun run;
    private final transient ImportCorrections corrections;
    private final Grid<CorrectableRow> grid = new Grid<>();
    private final Button take = new Button();

    CorrectionPanel(ImportRun run, ImportCorrections corrections) {
        this.run = run;
        this.corrections = corrections;
        addClassName("section");
        var hint = new Paragraph(translate("import.correct.hint"));
        hint.addClassName("secondary");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        take.addClickListener(_ -> take());
        prepareGrid(Objects.requireNonNull(run.layout(), "rows are rejected once the file was read"));
        add(new H2(translate("import.correct")), hint, grid, take);
        showCorrected();
    }

    private void prepareGrid(ImportLayout layout) {
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("import-grid");
        grid.addColumn(row -> translate("import.number", row.line()))
                .setHeader(translate("import.column.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row ->
                        row.corrected() ? translate("import.correct.done") : translate("import.problem." + row.code()))
                .setHeader(translate("import.column.problem"))
                .setFlexGrow(2);
        var cells = new ArrayList<Grid.Column<CorrectableRow>>();
        layout.mapping().keySet().stream().limit(COLUMNS).forEach(column -> {
            int index = layout.columns().indexOf(column);
            cells.add(grid.addColumn(row -> index < row.cells().size()
                            ? FileTable.shortened(row.cells().get(index))
                            : "")
                    .setHeader(column));
        });
        grid.addComponentColumn(row -> {
                    var edit = new Button(translate("import.correct.edit"), _ -> edit(row, layout));
                    edit.addThemeVariants(ButtonVariant.SMALL);
                    edit.setAriaLabel(translate("import.correct.line", row.line()));
                    return edit;
                })
                .setHeader(translate("column.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowColumns.hide(grid, List.copyOf(cells));
        grid.setAllRowsVisible(corrections.count(run) <= SHORT);
        grid.setItems(
                        query -> corrections.page(run, query.getOffset(), query.getLimit()).stream(),
                        _ -> corrections.count(run))
                .setIdentifierProvider(CorrectableRow::record);
    }

    private void edit(CorrectableRow row, ImportLayout layout) {
        new CorrectionDialog(row, layout, cells -> {
                    if (Refusals.toldInToast(() -> corrections.save(run, row.record(), cells))) {
                        grid.getDataProvider().refreshAll();
                        showCorrected();
                    }
                })
                .open();
    }

    private void take() {
        corrections.take(run).ifPresent(ImportNavigation::open);
        take.setEnabled(true);
    }

    private void showCorrected() {
        int corrected = corrections.countCorrected(run);
        take.setText(translate("import.correct.take", corrected));
        take.setEnabled(corrected > 0);
    }
}
