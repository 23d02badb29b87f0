package org.liaison.web.imports;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.export.ErrorsFile;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReviewDecisions;
import org.liaison.imports.ReviewRows;
import org.liaison.web.security.Roles;

/** One import run: how the file was read, what would change or has changed, and what is to be done next. */
@Route("imports/" + ImportNavigation.PARAMETER)
@RolesAllowed(Roles.ADMINISTRATOR)
class ImportRunView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LOOK_AGAIN = (int) Duration.ofSeconds(1).toMillis();

    private final transient ImportRunSearch search;
    private final transient ReviewRows reviews;
    private final transient ImportTasks tasks;
    private final transient ErrorsFile errors;
    private final transient ImportActions can;
    private final ImportRunHeader header;
    private final ImportProgress progress = new ImportProgress();
    private final Div content = new Div();
    private @Nullable ImportRun run;

    ImportRunView(
            ImportRunSearch search,
            ReviewRows reviews,
            ReviewDecisions decisions,
            ImportRuns runs,
            ImportTasks tasks,
            ErrorsFile errors) {
        this.search = search;
        this.reviews = reviews;
        this.tasks = tasks;
        this.errors = errors;
        this.can = new ImportActions(runs, decisions, tasks, this::show);
        this.header = new ImportRunHeader(can);
        content.addClassName("import-run");
        addClassName("recipient-page");
        add(new RouterLink(translate("import.list.title"), ImportListView.class), header, progress, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .getLong(ImportNavigation.NAME)
                .map(ImportRunId::new)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return (run == null ? "" : ImportNavigation.title(run) + " · ") + translate("app.name");
    }

    /** The page polls only while something is being done that it can show. */
    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void watch(ImportRunId id) {
        var ui = UI.getCurrentOrThrow();
        ui.setPollInterval(LOOK_AGAIN);
        ui.addPollListener(poll -> {
            poll.unregisterListener();
            if (isAttached() && run != null && run.id().equals(id)) {
                show(id);
            }
        });
    }

    /** Shows the run as it is now, and looks again while something is being done. */
    final void show(ImportRunId id) {
        // Asked first: what a task has done by then is seen below.
        boolean working = tasks.isBusy(id);
        var current = search.byId(id).orElseThrow(NotFoundException::new);
        boolean busy = working || current.state().isRunning();
        run = current;
        header.show(current, search.undoing(id).orElse(null), busy);
        progress.show(current, busy);
        if (busy) {
            watch(id);
            return;
        }
        UI.getCurrentOrThrow().setPollInterval(-1);
        content.removeAll();
        if (can.metAnotherPlan(current)) {
            content.add(notice());
        }
        if (current.state().isWaiting() || current.approval() != null) {
            content.add(new GuardPanel(current, search.guards(id)));
        }
        if (current.state().takesDecisions() && reviews.count(id) > 0) {
            content.add(new ReviewPanel(current, reviews, search, decisions -> can.decide(current, decisions)));
        }
        content.add(new ImportResult(current, search, errorsLink(current)));
    }

    private static Div notice() {
        var notice = new Div(translate("import.planned-anew"));
        notice.addClassNames("import-guards");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    private @Nullable Anchor errorsLink(ImportRun of) {
        var rows = of.counts().rows();
        if (rows.rejected() + rows.review() == 0) {
            return null;
        }
        return new Anchor(download -> write(of, download), AttachmentType.DOWNLOAD, translate("import.errors-file"));
    }

    private void write(ImportRun of, DownloadEvent download) throws IOException {
        download.setFileName("errors.csv");
        download.setContentType("text/csv; charset=utf-8");
        try (var output = download.getOutputStream()) {
            errors.write(of, output);
        }
    }
}
