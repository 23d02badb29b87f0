package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.router.RouterLink;
import org.liaison.batch.job.FilePreview;

/** Which file it is, and the way to another. */
class FileStep extends StepSection {

    FileStep(ImportDraft draft) {
        super(translate("import.file"));
        var file = draft.run().file();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(new Term(translate("import.column.file")), new Description(file.name()));
        facts.add(
                new Term(translate("import.file.size")), new Description(translate("import.file.bytes", file.bytes())));
        draft.preview()
                .map(FilePreview::estimatedRows)
                .ifPresent(rows -> facts.add(
                        new Term(translate("import.column.rows")),
                        new Description(translate("import.file.rows", rows))));
        facts.add(new Term("SHA-256"), new Description(file.sha256()));
        add(facts, new RouterLink(translate("import.file.another"), NewImportView.class));
    }
}
