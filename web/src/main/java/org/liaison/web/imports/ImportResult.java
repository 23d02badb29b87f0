package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.web.component.Section;

/** A run's plan or result: the numbers, what is wrong with the file, every change, and how the file was read. */
class ImportResult extends Div {

    ImportResult(ImportRun run, ImportRunSearch search, @Nullable Anchor errorsFile) {
        if (run.errorMessage() != null) {
            add(reason(run));
        }
        if (run.planHash() != null) {
            add(new ImportNumbers(run.counts()));
        }
        if (search.countProblems(run.id()) > 0) {
            var problems = new Section(translate("import.problems"));
            if (errorsFile != null) {
                problems.add(errorsFile);
            }
            problems.add(new ProblemGrid(run.id(), search));
            add(problems);
        }
        if (run.changes() > 0) {
            add(new Section(translate("import.changes"), new ChangeGrid(run, search)));
        }
        if (run.layout() != null) {
            add(new Section(translate("import.layout"), layout(run.layout())));
        }
    }

    /** In the person's language why the run could not go on, and in English what exactly was found. */
    private static Div reason(ImportRun run) {
        var details = new Paragraph("%s: %s".formatted(run.errorCode(), run.errorMessage()));
        details.addClassName("secondary");
        var reason = new Div(new Paragraph(translate("import.problem." + run.errorCode())), details);
        reason.addClassNames("import-reason");
        reason.getElement().setAttribute("role", "alert");
        return reason;
    }

    private static DescriptionList layout(ImportLayout layout) {
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(
                list,
                translate("import.layout.encoding"),
                layout.encodingEvidence() == EncodingEvidence.GUESSED
                        ? translate("import.layout.encoding-guessed", layout.charset())
                        : layout.charset());
        fact(
                list,
                translate("import.layout.delimiter"),
                layout.delimiter().equals("\t") ? translate("import.layout.tab") : layout.delimiter());
        fact(
                list,
                translate("import.layout.header"),
                layout.headerRecord() == 0
                        ? translate("import.layout.no-header")
                        : translate("import.layout.header-record", layout.headerRecord()));
        for (var column : layout.columns()) {
            var field = layout.mapping().get(column);
            fact(list, column, translate(field == null ? "import.not-mapped" : "property." + field));
        }
        return list;
    }

    private static void fact(DescriptionList list, String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
