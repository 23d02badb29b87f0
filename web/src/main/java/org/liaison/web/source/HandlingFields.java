package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaison.batch.mapping.ImportField;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.web.component.Section;
import org.liaison.web.component.Submission;

/** How the files of a source are taken in. */
class HandlingFields extends Div {

    private final Select<ImportMode> mode = new Select<>();
    private final TextArea groups = new TextArea(translate("fetching.TARGET_GROUPS"));
    private final Checkbox createGroups = new Checkbox(translate("import.option.create-groups"));
    private final TextArea mapping = new TextArea(translate("fetching.mapping"));
    private ImportOptions read = ImportOptions.defaults();

    HandlingFields() {
        mode.setLabel(translate("import.option.mode"));
        mode.setItems(ImportMode.values());
        mode.setItemLabelGenerator(each -> translate("import.mode." + each));
        mode.addValueChangeListener(
                change -> mode.setHelperText(translate("import.mode." + change.getValue() + ".hint")));
        mode.setValue(ImportMode.ADD_AND_FILL);
        groups.setHelperText(translate("fetching.TARGET_GROUPS.hint"));
        mapping.setHelperText(translate("fetching.mapping.hint"));
        Submission.keepsEnter(groups);
        Submission.keepsEnter(mapping);
        add(Section.fields(mode, createGroups, groups, mapping));
    }

    void read(ImportOptions options) {
        read = options;
        mode.setValue(options.mode());
        createGroups.setValue(options.createGroups());
        groups.setValue(String.join("\n", options.targetGroups()));
        mapping.setValue(options.mapping().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Whether each line of the mapping names a field; the first that does not is told at the field. */
    boolean isValid() {
        var wrong = lines(mapping).stream()
                .filter(line -> line.lastIndexOf('=') < 1
                        || ImportField.withKey(line.substring(line.lastIndexOf('=') + 1)
                                        .strip())
                                .isEmpty())
                .findFirst();
        mapping.setInvalid(wrong.isPresent());
        wrong.ifPresent(line -> mapping.setErrorMessage(translate("fetching.mapping.wrong", line)));
        return wrong.isEmpty();
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
                mapping(),
                read.clearingToken());
    }

    private Map<String, String> mapping() {
        var fields = new LinkedHashMap<String, String>();
        for (var line : lines(mapping)) {
            int sign = line.lastIndexOf('=');
            fields.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return fields;
    }

    private static List<String> lines(TextArea area) {
        return Arrays.stream(area.getValue().split("[\n;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
