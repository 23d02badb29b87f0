package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.web.component.Refusals;
import org.liaison.web.imports.ApprovalDialog;
import org.liaison.web.imports.ImportNavigation;
import org.liaison.web.imports.StateBadge;

/** The plans of sources that are not applied yet, each with what can be done about it. */
@SpringComponent
class PlannedChanges {

    private final SourceAttemptSearch attempts;
    private final FileSourceSearch sources;
    private final ImportRunSearch search;
    private final ImportRuns runs;

    PlannedChanges(SourceAttemptSearch attempts, FileSourceSearch sources, ImportRunSearch search, ImportRuns runs) {
        this.attempts = attempts;
        this.sources = sources;
        this.search = search;
        this.runs = runs;
    }

    /** @param changed called when the page is out of date */
    List<Div> cards(Command changed) {
        return attempts.notApplied().stream()
                .flatMap(attempt -> card(attempt, changed).stream())
                .toList();
    }

    private Optional<Div> card(SourceAttempt attempt, Command changed) {
        var id = attempt.run();
        var run = id == null ? Optional.<ImportRun>empty() : search.byId(id);
        return sources.byId(attempt.source()).flatMap(source -> run.map(each -> card(attempt, source, each, changed)));
    }

    private Div card(SourceAttempt attempt, FileSource source, ImportRun run, Command changed) {
        var title = new H3(source.name());
        var head = new Div(title, new StateBadge(run));
        head.addClassName("import-title");
        var rows = run.counts().rows();
        var memberships = run.counts().memberships();
        var numbers = new Span(translate(
                "tonight.numbers", rows.created(), rows.updated(), memberships.added(), memberships.removed()));
        var when = new Span(when(attempt, source));
        when.addClassName("secondary");
        var card = new Div(head, numbers, when, buttons(run, changed));
        card.addClassName("card");
        return card;
    }

    private static String when(SourceAttempt attempt, FileSource source) {
        if (attempt.dryRun()) {
            return translate("tonight.dry-run");
        }
        var at = attempt.applyAt();
        return at == null
                ? translate("tonight.when-approved")
                : translate(
                        "tonight.applied-at",
                        DueTimes.text(at, source.details().schedule().zone()));
    }

    private Div buttons(ImportRun run, Command changed) {
        var buttons = new Div(ImportNavigation.link(
                run.id(), translate("tonight.look", run.id().value())));
        buttons.addClassName("actions");
        if (run.state().isWaiting()) {
            var approve = new Button(translate("import.approve"), _ -> approve(run, changed));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(approve);
        }
        buttons.add(new Button(translate("tonight.stop"), _ -> {
            Refusals.toldInToast(() -> runs.cancel(run.id()));
            changed.execute();
        }));
        return buttons;
    }

    /** It is applied at its time; or soon, where that has come. */
    private void approve(ImportRun run, Command changed) {
        new ApprovalDialog(run.changes(), reason -> {
                    runs.approve(run.id(), String.valueOf(run.planHash()), reason);
                    changed.execute();
                })
                .open();
    }
}
