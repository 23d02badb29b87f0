package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReviewDecisions;
import org.liaison.web.component.BackLink;
import org.liaison.web.security.Roles;

/** One import run, step by step: how the file is read, what would change or has changed, and what can be done next. */
@Route("imports/" + ImportNavigation.PARAMETER)
@RolesAllowed(Roles.ADMINISTRATOR)
class ImportRunView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ImportRunSearch search;
    private final transient ImportTasks tasks;
    private final transient RunPages pages;
    private final transient RunWatch watch;
    private final transient ImportActions can;
    private final ImportRunHeader header;
    private final ImportSteps steps = new ImportSteps();
    private final ImportProgress progress = new ImportProgress();
    private final Div content = new Div();
    private @Nullable ImportRun run;
    private @Nullable ImportStep asked;
    private @Nullable Registration watching;

    ImportRunView(
            ImportRunSearch search,
            ReviewDecisions decisions,
            ImportRuns runs,
            ImportTasks tasks,
            RunPages pages,
            RunWatch watch) {
        this.search = search;
        this.tasks = tasks;
        this.pages = pages;
        this.watch = watch;
        this.can = new ImportActions(runs, decisions, tasks, this::show);
        this.header = new ImportRunHeader(can);
        content.addClassName("import-run");
        addClassNames("recipient-page", "import-page");
        add(new BackLink(translate("import.list.title"), ImportListView.class), header, steps, progress, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = ImportNavigation.step(event.getLocation()).orElse(null);
        show(event.getRouteParameters()
                .getLong(ImportNavigation.NAME)
                .map(ImportRunId::new)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return (run == null ? "" : ImportNavigation.title(run) + " · ") + translate("app.name");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching();
    }

    /** Shows the run as it is now, and goes on looking while something is being done. */
    final void show(ImportRunId id) {
        // Asked first: what a task has done by then is seen below.
        boolean working = tasks.isBusy(id);
        var current = search.byId(id).orElseThrow(NotFoundException::new);
        boolean busy = working || current.state().isRunning();
        run = current;
        var step = asked != null && asked.isOpen(current) && !busy ? asked : ImportStep.current(current);
        header.show(current, search.undoing(id).orElse(null), busy);
        steps.show(current, step);
        stopWatching();
        progress.setVisible(busy);
        content.removeAll();
        if (busy) {
            var ui = UI.getCurrentOrThrow();
            progress.show(watch.look(current));
            watching = watch.start(id, found -> {
                var _ = ui.access(() -> hear(found));
            });
        } else {
            content.add(pages.page(current, step, can, this::showState));
        }
    }

    /** A choice makes a draft of a plan. */
    private void showState() {
        if (run != null) {
            var current = search.byId(run.id()).orElseThrow();
            run = current;
            header.show(current, null, false);
        }
    }

    private void hear(RunWatch.Found found) {
        if (!isAttached()
                || run == null
                || watching == null
                || !found.run().id().equals(run.id())) {
            return;
        }
        if (found.busy()) {
            if (found.run().state() != run.state()) {
                run = found.run();
                header.show(found.run(), null, true);
                steps.show(found.run(), ImportStep.current(found.run()));
            }
            progress.show(found);
        } else {
            show(run.id());
        }
    }

    private void stopWatching() {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }
}
