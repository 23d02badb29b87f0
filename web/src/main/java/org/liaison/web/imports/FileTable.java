package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.liaison.batch.job.FilePreview;

/** The first rows of a file as they are read. */
public final class FileTable extends Div {

    private static final int ROWS = 10;

    /** More would take long to show and nobody to look at. */
    private static final int COLUMNS = 60;

    private static final int CHARACTERS = 60;

    public FileTable(FilePreview preview) {
        var columns = preview.layout().columns();
        int shown = Math.min(COLUMNS, columns.size());
        var table = new NativeTable();
        var header = new NativeTableRow();
        columns.subList(0, shown).forEach(column -> header.add(headerCell(column)));
        table.getHead().add(header);
        preview.rows().stream().limit(ROWS).forEach(row -> table.getBody().add(row(row, shown)));

        var scroller = new Div(table);
        scroller.addClassName("file-table");
        // So that the keyboard can scroll it.
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", translate("import.reading.rows"));
        add(scroller);
        if (columns.size() > shown) {
            var more = new Paragraph(translate("import.reading.more-columns", columns.size() - shown));
            more.addClassName("secondary");
            add(more);
        }
    }

    private static NativeTableHeaderCell headerCell(String column) {
        var cell = new NativeTableHeaderCell(shortened(column));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(List<String> cells, int width) {
        var row = new NativeTableRow();
        for (int column = 0; column < width; column++) {
            row.add(new NativeTableCell(column < cells.size() ? shortened(cells.get(column)) : ""));
        }
        return row;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARACTERS)) + "…";
    }
}
