package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;

/** The runs that somebody works on, with how far they are, and those that were interrupted, with a way to go on. */
@SpringComponent
public class UnfinishedRuns {

    private static final int SHOWN = 50;

    private final ImportRunSearch search;
    private final RunWatch watch;
    private final ImportTasks tasks;

    UnfinishedRuns(ImportRunSearch search, RunWatch watch, ImportTasks tasks) {
        this.search = search;
        this.watch = watch;
        this.tasks = tasks;
    }

    /** One card for each run; {@code changed} is called when the page is out of date. */
    public List<Div> cards(Command changed) {
        return Stream.concat(
                        search.unfinished().stream(),
                        search.waiting(SHOWN).stream().filter(run -> run.state() == ImportState.FAILED))
                .map(run -> card(run, changed))
                .toList();
    }

    private Div card(ImportRun run, Command changed) {
        var head = new Div(new H3(ImportNavigation.title(run)), new StateBadge(run));
        head.addClassName("import-title");
        var progress = new ImportProgress();
        var found = watch.look(run);
        progress.show(found);
        progress.setVisible(found.busy());
        var source = new Span(
                run.options().source() == null
                        ? run.requestedBy()
                        : run.options().source());
        source.addClassName("secondary");
        var buttons = new Div(ImportNavigation.link(
                run.id(), translate("tonight.look", run.id().value())));
        buttons.addClassName("actions");
        if (run.state() == ImportState.FAILED) {
            buttons.add(new Button(translate("import.resume"), _ -> {
                tasks.resume(run.id());
                changed.execute();
            }));
        }
        var card = new Div(head, source, progress, buttons);
        card.addClassName("card");
        return card;
    }
}
