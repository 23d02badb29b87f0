package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.batch.job.FilePreview;
import org.liaison.batch.mapping.ImportField;

/** What the columns of a file mean: the suggestion for each, and what a person says instead. */
public final class ColumnMeanings extends Div {

    /** So many columns that are left out do not hide the others. */
    private static final int FEW = 8;

    private final SerializableSupplier<Map<String, String>> chosen;
    private final SerializableFunction<Map<String, String>, Optional<FilePreview>> choose;
    private final List<ColumnMeaning> columns = new ArrayList<>();
    private final Div missing = new Div(translate("import.columns.missing"));

    /**
     * @param chosen what a person has said so far: names of columns with keys of fields
     * @param choose keeps what a person says now, and tells how the file looks then; empty if it cannot be read so
     */
    public ColumnMeanings(
            FilePreview preview,
            SerializableSupplier<Map<String, String>> chosen,
            SerializableFunction<Map<String, String>, Optional<FilePreview>> choose) {
        this.chosen = chosen;
        this.choose = choose;
        addClassName("import-columns");
        missing.addClassName("import-reason");
        missing.getElement().setAttribute("role", "alert");
        add(missing);
        list(preview);
        missing.setVisible(!preview.hasAddresses());
    }

    /** Those that mean something first, so that a file of a hundred columns is not looked through in vain. */
    private void list(FilePreview preview) {
        var meant = new Div();
        var leftOut = new Div();
        var names = preview.layout().columns();
        for (int index = 0; index < names.size(); index++) {
            var column = new ColumnMeaning(preview, index, this::choose);
            columns.add(column);
            (preview.layout().mapping().containsKey(names.get(index)) ? meant : leftOut).add(column);
        }
        add(meant);
        if (leftOut.getComponentCount() > 0) {
            var details = new Details(translate("import.columns.left-out", leftOut.getComponentCount()), leftOut);
            details.setOpened(leftOut.getComponentCount() <= FEW || !preview.hasAddresses());
            add(details);
        }
    }

    private void choose(String column, String field) {
        var mapping = new LinkedHashMap<>(chosen.get());
        boolean single =
                ImportField.withKey(field).filter(each -> !each.isRepeatable()).isPresent();
        if (single) {
            // Two columns cannot both mean it, and the one that was chosen last is meant.
            mapping.replaceAll((_, other) -> other.equals(field) ? ColumnMeaning.LEFT_OUT : other);
        }
        mapping.put(column, field);
        choose.apply(mapping).ifPresent(preview -> {
            columns.forEach(each -> each.show(preview.layout()));
            missing.setVisible(!preview.hasAddresses());
        });
    }
}
