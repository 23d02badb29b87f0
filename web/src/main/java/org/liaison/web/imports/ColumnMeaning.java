package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.batch.job.FilePreview;
import org.liaison.batch.mapping.ImportField;
import org.liaison.imports.ImportLayout;

/** A column of the file with what stands in it, and what it means. */
class ColumnMeaning extends Div {

    /** Stands for no meaning, in stored mappings, too. */
    static final String LEFT_OUT = "ignore";

    private static final int SAMPLES = 3;

    private static final List<String> FIELDS = Stream.concat(
                    Stream.of(LEFT_OUT), ImportField.all().stream().map(ImportField::key))
            .toList();

    private final String column;
    private final ComboBox<String> field = new ComboBox<>();

    /** @param choose told of the column's name and the key of a field, or {@link #LEFT_OUT} */
    ColumnMeaning(FilePreview preview, int index, SerializableBiConsumer<String, String> choose) {
        column = preview.layout().columns().get(index);
        addClassName("column-meaning");
        var name = new Span(FileTable.shortened(column));
        name.addClassName("what");
        var samples = new Span(String.join(
                " · ",
                preview.samples(index, SAMPLES).stream()
                        .map(FileTable::shortened)
                        .toList()));
        if (samples.getText().isEmpty()) {
            samples.setText(translate("import.columns.empty"));
        }
        samples.addClassName("secondary");
        field.setItems(FIELDS);
        field.setItemLabelGenerator(
                key -> key.equals(LEFT_OUT) ? translate("import.columns.leave-out") : translate("property." + key));
        field.setAriaLabel(translate("import.columns.meaning", column));
        show(preview.layout());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                // Nothing chosen is left out as well.
                choose.accept(column, change.getValue() == null ? LEFT_OUT : change.getValue());
            }
        });
        add(new Div(name, samples), field);
    }

    /** Shows what it means by now; what is chosen for one column can change another. */
    final void show(ImportLayout layout) {
        var key = layout.mapping().get(column);
        var evidence = layout.mappingEvidence().get(column);
        field.setValue(key == null ? LEFT_OUT : key);
        field.setHelperText(
                key == null || evidence == null
                        ? ""
                        : translate("import.evidence." + evidence.kind().name(), evidence.confidence()));
    }
}
