package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import java.util.Optional;
import org.liaison.batch.job.FilePreview;
import org.liaison.web.component.Refusals;

/** What the columns of the file mean. */
class ColumnsStep extends StepSection {

    private final transient ImportDraft draft;
    private final SerializableRunnable changed;

    /** @param changed told when a choice was kept */
    ColumnsStep(ImportDraft draft, SerializableRunnable changed) {
        super(translate("import.columns"));
        this.draft = draft;
        this.changed = changed;
        var hint = new Paragraph(translate("import.columns.hint"));
        hint.addClassName("secondary");
        add(hint);
        draft.refusal().ifPresent(why -> add(new FileRefusal(why.code(), String.valueOf(why.getMessage()))));
        draft.preview()
                .ifPresent(preview ->
                        add(new ColumnMeanings(preview, () -> draft.options().mapping(), this::choose)));
    }

    private Optional<FilePreview> choose(Map<String, String> mapping) {
        Refusals.toldInToast(() -> draft.choose(draft.options().withMapping(mapping)));
        changed.run();
        return draft.preview();
    }
}
