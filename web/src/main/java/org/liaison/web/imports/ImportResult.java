package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.web.component.Section;

/** A run's plan or result: the numbers, what is wrong with the file, every change, and how the file was read. */
class ImportResult extends Div {

    ImportResult(ImportRun run, ImportRunSearch search, @Nullable Anchor errorsFile) {
        if (run.errorMessage() != null) {
            add(reason(run));
        }
        boolean undo = run.undoOf() != null;
        int problems = search.countProblems(run.id());
        if (run.planHash() != null) {
            add(undo ? new ImportNumbers(run, problems) : new ImportNumbers(run.counts()));
        }
        if (problems > 0) {
            var section = new Section(translate(undo ? "import.staying" : "import.problems"));
            if (errorsFile != null) {
                section.add(errorsFile);
            }
            section.add(new ProblemGrid(run.id(), search));
            add(section);
        }
        if (run.changes() > 0) {
            add(new Section(translate(undo ? "import.reversals" : "import.changes"), new ChangeGrid(run, search)));
        }
        if (run.layout() != null && !undo) {
            add(new Section(translate("import.layout"), new FileReading(run.layout())));
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
}
