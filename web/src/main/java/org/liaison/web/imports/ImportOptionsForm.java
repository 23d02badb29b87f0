package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;

/** What a person says of what an import may do. */
class ImportOptionsForm extends Div {

    private static final int MAX_SOURCE_LENGTH = 100;
    private static final int MAX_TOKEN_LENGTH = 40;

    private final RadioButtonGroup<ImportMode> mode = new RadioButtonGroup<>(translate("import.option.mode"));
    private final MultiSelectComboBox<Recipient> groups = new MultiSelectComboBox<>(translate("import.option.groups"));
    private final Checkbox createGroups = new Checkbox(translate("import.option.create-groups"));
    private final TextField source = new TextField(translate("import.option.source"));
    private final TextField clearingToken = new TextField(translate("import.option.clearing-token"));

    ImportOptionsForm(RecipientSearch recipients) {
        addClassName("import-options");
        mode.setItems(ImportMode.values());
        mode.setRenderer(new ComponentRenderer<>(ImportOptionsForm::modeLabel));
        mode.addClassName("import-modes");
        mode.addValueChangeListener(change -> {
            source.setRequiredIndicatorVisible(change.getValue() == ImportMode.FULL_SYNC);
            source.setInvalid(false);
        });

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
        clearingToken.setMaxLength(MAX_TOKEN_LENGTH);
        clearingToken.setHelperText(translate("import.option.clearing-token.hint"));
        clearingToken.setWidthFull();
        add(mode, groups, createGroups, source, clearingToken);
    }

    /** @param chosenGroups the target groups that are to be found */
    void show(ImportOptions options, List<Recipient> chosenGroups) {
        mode.setValue(options.mode());
        groups.setValue(chosenGroups);
        createGroups.setValue(options.createGroups());
        source.setValue(Optional.ofNullable(options.source()).orElse(""));
        clearingToken.setValue(Optional.ofNullable(options.clearingToken()).orElse(""));
    }

    void onChange(SerializableRunnable changed) {
        Stream.<HasValue<?, ?>>of(mode, groups, createGroups, source, clearingToken)
                .forEach(field -> field.addValueChangeListener(_ -> changed.run()));
    }

    /** These options with what was said here; empty if it cannot be so, which is told at the field. */
    Optional<ImportOptions> options(ImportOptions others) {
        var name = blankToNull(source.getValue());
        if (mode.getValue() == ImportMode.FULL_SYNC && name == null) {
            refuseSource(translate("import.option.source.missing"));
            return Optional.empty();
        }
        source.setInvalid(false);
        return Optional.of(new ImportOptions(
                mode.getValue(),
                name,
                createGroups.getValue(),
                groups.getSelectedItems().stream().map(Recipient::address).toList(),
                others.charset(),
                others.delimiter(),
                others.headerRecord(),
                others.mapping(),
                blankToNull(clearingToken.getValue())));
    }

    /** Says at its field why the source cannot be that. */
    void refuseSource(String why) {
        source.setErrorMessage(why);
        source.setInvalid(true);
        source.focus();
    }

    private static Div modeLabel(ImportMode mode) {
        var explanation = new Span(translate("import.mode." + mode.name() + ".hint"));
        explanation.addClassName("secondary");
        return new Div(new Span(translate("import.mode." + mode.name())), explanation);
    }

    private static RecipientFilter groupsNamed(String text) {
        return new RecipientFilter(text, RecipientKind.GROUPS);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
