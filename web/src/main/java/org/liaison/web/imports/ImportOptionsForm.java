package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;

/** What a person says about an import beside the file. */
class ImportOptionsForm extends Div {

    private static final int MAX_SOURCE_LENGTH = 100;

    private final RadioButtonGroup<ImportMode> mode = new RadioButtonGroup<>(translate("import.option.mode"));
    private final MultiSelectComboBox<Recipient> groups = new MultiSelectComboBox<>(translate("import.option.groups"));
    private final Checkbox createGroups = new Checkbox(translate("import.option.create-groups"));
    private final TextField source = new TextField(translate("import.option.source"));

    ImportOptionsForm(RecipientSearch recipients) {
        addClassName("import-options");
        mode.setItems(ImportMode.values());
        mode.setItemLabelGenerator(value -> translate("import.mode." + value.name()));
        mode.setValue(ImportMode.ADD_AND_FILL);

        groups.setHelperText(translate("import.option.groups.hint"));
        groups.setItemLabelGenerator(Recipient::displayName);
        groups.setItems(
                query ->
                        recipients
                                .page(groupsNamed(query.getFilter().orElse("")), query.getOffset(), query.getLimit())
                                .stream(),
                query -> recipients.count(groupsNamed(query.getFilter().orElse(""))));
        groups.setWidthFull();
        source.setHelperText(translate("import.option.source.hint"));
        source.setMaxLength(MAX_SOURCE_LENGTH);
        source.setWidthFull();
        createGroups.setHelperText(translate("import.option.create-groups.hint"));
        add(mode, groups, createGroups, source);
    }

    ImportOptions options() {
        return new ImportOptions(
                mode.getValue(),
                blankToNull(source.getValue()),
                createGroups.getValue(),
                groups.getSelectedItems().stream().map(Recipient::address).toList(),
                null,
                null,
                Map.of(),
                null);
    }

    /** Says that the source's name is taken by something that is no source of files. */
    void refuseSource() {
        source.setErrorMessage(translate("import.option.source.refused"));
        source.setInvalid(true);
        source.focus();
    }

    private static RecipientFilter groupsNamed(String text) {
        return new RecipientFilter(text, RecipientKind.GROUPS);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
