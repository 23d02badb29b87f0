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
import org.liaison.web.security.Roles;

/** One import run: how the file was read, what would change or has changed, and what is to be done next. */
@Route("imports/" + ImportNavigation.PARAMETER)
@RolesAllowed(Roles.ADMINISTRATOR)
class ImportRunView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LOOK_AGAIN = (int) Duration.ofSeconds(1).toMillis();

    private final transient ImportRunSearch search;
    private final transient ErrorsFile errors;
    private final ImportRunHeader header;
    private final ImportProgress progress = new ImportProgress();
    private final Div content = new Div();
    private @Nullable ImportRun run;

    ImportRunView(ImportRunSearch search, ImportRuns runs, ImportTasks tasks, ErrorsFile errors) {
        this.search = search;
        this.errors = errors;
        this.header = new ImportRunHeader(
                planned -> {
                    tasks.apply(planned.id());
                    watch(planned.id());
                },
                planned -> {
                    runs.cancel(planned.id());
                    show(planned.id());
                },
                failed -> {
                    tasks.resume(failed.id());
                    watch(failed.id());
                });
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
        return (run == null ? "" : run.file().name() + " · ") + translate("app.name");
    }

    /** The page polls only while something is being done that it can show. */
    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void watch(ImportRunId id) {
        header.waitForStart();
        var ui = UI.getCurrentOrThrow();
        ui.setPollInterval(LOOK_AGAIN);
        ui.addPollListener(poll -> {
            if (isAttached()) {
                show(id);
            }
            poll.unregisterListener();
        });
    }

    private void show(ImportRunId id) {
        var current = search.byId(id).orElseThrow(NotFoundException::new);
        run = current;
        header.show(current);
        progress.show(current);
        if (current.state().isRunning()) {
            watch(id);
            return;
        }
        UI.getCurrentOrThrow().setPollInterval(-1);
        content.removeAll();
        content.add(new ImportResult(current, search, errorsLink(current)));
    }

    private @Nullable Anchor errorsLink(ImportRun of) {
        if (of.counts().rows().rejected() == 0) {
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
