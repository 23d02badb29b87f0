package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.liaison.imports.ImportProblemSearch;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.PlannedChangeSearch;
import org.liaison.imports.RefusedGroups;
import org.liaison.web.component.Section;

/** A run's plan or result: the numbers, what is wrong with the file, every change, and how the file was read. */
class ImportResult extends Div {

    ImportResult(
            ImportRun run,
            ImportRunSearch runs,
            PlannedChangeSearch changes,
            ImportProblemSearch problems,
            RefusedGroups refusedGroups,
            RunDownloads downloads,
            ImportCorrections corrections) {
        addClassName("import-result");
        if (run.errorMessage() != null) {
            add(new FileRefusal(String.valueOf(run.errorCode()), run.errorMessage()));
        }
        if (run.planHash() != null) {
            var occurrences = problems.occurrences(run.id());
            long staying = occurrences.stream()
                    .mapToLong(ImportProblemSearch.Occurrence::problems)
                    .sum();
            var plan = new PlanBrowser(run, changes, occurrences, runs.countFailures(run.id()) > 0);
            plan.setVisible(run.changes() > 0);
            var wrong = new ProblemBrowser(run, problems, occurrences, List.of());
            add(new ImportNumbers(run, staying, plan, wrong), downloads.of(run));
            add(new RefusedGroupsPanel(run.id(), refusedGroups), wrong);
            if (run.undoOf() == null && corrections.count(run) > 0) {
                add(new CorrectionPanel(run, corrections));
            }
            add(plan);
        }
        if (run.layout() != null && run.undoOf() == null) {
            add(new Section(translate("import.layout"), new FileReading(run.layout())));
        }
        if (getComponentCount() == 0) {
            add(new H2(translate("import.nothing")));
        }
    }
}
