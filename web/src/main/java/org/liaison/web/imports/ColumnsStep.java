package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.liaison.batch.job.FilePreview;
import org.liaison.batch.mapping.ImportField;
import org.liaison.web.component.Refusals;

/** What the columns of the file mean: the suggestion for each, and what a person says instead. */
class ColumnsStep extends StepSection {

    /** So many columns that are left out do not hide the others. */
    private static final int FEW = 8;

    private final transient ImportDraft draft;
    private final SerializableRunnable changed;
    private final List<ColumnMeaning> columns = new ArrayList<>();
    private final Div missing = new Div(translate("import.columns.missing"));

    /** @param changed told when a choice was kept */
    ColumnsStep(ImportDraft draft, SerializableRunnable changed) {
        super(translate("import.columns"));
        this.draft = draft;
        this.changed = changed;
        addClassName("import-columns");
        missing.addClassName("import-reason");
        missing.getElement().setAttribute("role", "alert");
        var hint = new Paragraph(translate("import.columns.hint"));
        hint.addClassName("secondary");
        add(hint, missing);
        draft.refusal().ifPresent(why -> add(new FileRefusal(why.code(), String.valueOf(why.getMessage()))));
        draft.preview().ifPresent(this::list);
        missing.setVisible(
                draft.preview().filter(preview -> !preview.hasAddresses()).isPresent());
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
        var mapping = new LinkedHashMap<>(draft.options().mapping());
        boolean single = ImportField.withKey(field)
                .filter(chosen -> !chosen.isRepeatable())
                .isPresent();
        if (single) {
            // Two columns cannot both mean it, and the one that was chosen last is meant.
            mapping.replaceAll((_, other) -> other.equals(field) ? ColumnMeaning.LEFT_OUT : other);
        }
        mapping.put(column, field);
        Refusals.toldInToast(() -> draft.choose(draft.options().withMapping(mapping)));
        draft.preview().ifPresent(preview -> {
            columns.forEach(each -> each.show(preview.layout()));
            missing.setVisible(!preview.hasAddresses());
        });
        changed.run();
    }
}
