package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.web.component.PageWatch;

/** The runs that something is done with, or that were interrupted, as they are at each moment while the page is open. */
class RunCards extends Div {

    private final transient PageWatch pages;
    private final transient RunWatch runs;
    private final transient ImportTasks tasks;
    private final SerializableRunnable changed;
    private final Map<ImportRunId, RunCard> cards = new LinkedHashMap<>();
    private final Paragraph nothing = new Paragraph(translate("tonight.working.none"));
    private List<ImportRunId> shown = List.of();
    private @Nullable Registration watching;

    /** @param changed told when a run has come or gone */
    RunCards(PageWatch pages, RunWatch runs, ImportTasks tasks, SerializableRunnable changed) {
        this.pages = pages;
        this.runs = runs;
        this.tasks = tasks;
        this.changed = changed;
        addClassName("cards");
        nothing.addClassName("secondary");
        add(nothing);
        show(runs.lookAtAll());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        watching = pages.start(runs::lookAtAll, found -> {
            var _ = ui.access(() -> hear(found));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void hear(List<RunWatch.Found> found) {
        if (isAttached() && show(found)) {
            changed.run();
        }
    }

    /** Cards that are there stay, and with them what somebody is about to click. Tells whether a run has come or gone. */
    private boolean show(List<RunWatch.Found> found) {
        var ids = found.stream().map(each -> each.run().id()).toList();
        cards.keySet().retainAll(ids);
        var list = found.stream().map(this::card).toList();
        if (ids.equals(shown)) {
            return false;
        }
        shown = ids;
        removeAll();
        add(nothing);
        nothing.setVisible(list.isEmpty());
        list.forEach(this::add);
        return true;
    }

    private RunCard card(RunWatch.Found found) {
        var card = cards.computeIfAbsent(found.run().id(), _ -> new RunCard(found, tasks, this::resume));
        card.show(found);
        return card;
    }

    private void resume(ImportRun run) {
        tasks.resume(run.id());
        show(runs.lookAtAll());
    }
}
