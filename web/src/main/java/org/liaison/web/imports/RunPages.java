package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.liaison.imports.ImportProblemSearch;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.PlannedChangeSearch;
import org.liaison.imports.RefusedGroups;
import org.liaison.imports.ReviewRows;
import org.liaison.recipient.RecipientSearch;
import org.springframework.stereotype.Component;

/** Puts together what the page of a run shows in each of its steps. */
@Component
class RunPages {

    private final ImportRunSearch search;
    private final ReviewRows reviews;
    private final RecipientSearch recipients;
    private final ImportDrafting drafting;
    private final PlannedChangeSearch changes;
    private final ImportProblemSearch problems;
    private final RefusedGroups refusedGroups;
    private final RunDownloads downloads;
    private final ImportCorrections corrections;

    RunPages(
            ImportRunSearch search,
            ReviewRows reviews,
            RecipientSearch recipients,
            ImportDrafting drafting,
            PlannedChangeSearch changes,
            ImportProblemSearch problems,
            RefusedGroups refusedGroups,
            RunDownloads downloads,
            ImportCorrections corrections) {
        this.search = search;
        this.reviews = reviews;
        this.recipients = recipients;
        this.drafting = drafting;
        this.changes = changes;
        this.problems = problems;
        this.refusedGroups = refusedGroups;
        this.downloads = downloads;
        this.corrections = corrections;
    }

    /**
     * @param can what a person can have done with the run
     * @param changed told when a choice in an early step was kept
     */
    Div page(ImportRun run, ImportStep step, ImportActions can, SerializableRunnable changed) {
        return switch (step) {
            case FILE, READING, COLUMNS, OPTIONS -> new DraftStep(step, drafting.open(run), recipients, changed);
            case PREVIEW, RESULT -> outcome(run, can);
        };
    }

    private Div outcome(ImportRun run, ImportActions can) {
        var content = new Div();
        if (can.metAnotherPlan(run)) {
            content.add(notice());
        }
        if (run.state().isWaiting() || run.approval() != null) {
            content.add(new GuardPanel(run, search.guards(run.id())));
        }
        if (run.state().takesDecisions() && reviews.count(run.id()) > 0) {
            content.add(new ReviewPanel(run, reviews, search, decisions -> can.decide(run, decisions)));
        }
        content.add(new ImportResult(run, search, changes, problems, refusedGroups, downloads, corrections));
        return content;
    }

    private static Div notice() {
        var notice = new Div(translate("import.planned-anew"));
        notice.addClassNames("import-guards");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }
}
