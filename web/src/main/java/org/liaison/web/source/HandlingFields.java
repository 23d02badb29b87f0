package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.web.component.Section;
import org.liaison.web.component.Submission;

/** How the files of a source are taken in. */
class HandlingFields extends Div {

    private final Select<ImportMode> mode = new Select<>();
    private final TextArea groups = new TextArea(translate("fetching.TARGET_GROUPS"));
    private final Checkbox createGroups = new Checkbox(translate("import.option.create-groups"));
    private ImportOptions read = ImportOptions.defaults();

    HandlingFields() {
        mode.setLabel(translate("import.option.mode"));
        mode.setItems(ImportMode.values());
        mode.setItemLabelGenerator(each -> translate("import.mode." + each));
        mode.addValueChangeListener(
                change -> mode.setHelperText(translate("import.mode." + change.getValue() + ".hint")));
        mode.setValue(ImportMode.ADD_AND_FILL);
        groups.setHelperText(translate("fetching.TARGET_GROUPS.hint"));
        Submission.keepsEnter(groups);
        add(Section.fields(mode, createGroups, groups));
    }

    void read(ImportOptions options) {
        read = options;
        mode.setValue(options.mode());
        createGroups.setValue(options.createGroups());
        groups.setValue(String.join("\n", options.targetGroups()));
    }

    ImportOptions options() {
        return new ImportOptions(
                mode.getValue(),
                null,
                createGroups.getValue(),
                lines(groups),
                read.charset(),
                read.delimiter(),
                read.headerRecord(),
                read.mapping(),
                read.clearingToken());
    }

    private static List<String> lines(TextArea area) {
        return Arrays.stream(area.getValue().split("[\n;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
