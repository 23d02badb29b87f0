package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.source.FileSource;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceId;
import org.liaison.web.component.NarrowColumns;
import org.liaison.web.component.PageWatch;
import org.liaison.web.imports.ImportNavigation;

/** What came of a source each time it was due, the last time first, as it is at each moment. */
class AttemptGrid extends Grid<SourceAttempt> {

    /** As many as can be at work, or have ended a moment ago. */
    private static final int LATEST = 5;

    private final SourceId source;
    private final transient SourceAttemptSearch attempts;
    private final transient PageWatch pages;
    private transient List<SourceAttempt> seen = List.of();
    private @Nullable Registration watching;

    AttemptGrid(FileSource source, SourceAttemptSearch attempts, PageWatch pages) {
        this.source = source.id();
        this.attempts = attempts;
        this.pages = pages;
        var zone = source.details().schedule().zone();
        addThemeVariants(GridVariant.NO_BORDER);
        addColumn(attempt -> DueTimes.text(attempt.dueAt(), zone)).setHeader(translate("fetching.column.due"));
        addComponentColumn(OutcomeBadge::new)
                .setHeader(translate("fetching.column.outcome"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addComponentColumn(attempt -> details(attempt, zone))
                .setHeader(translate("fetching.column.details"))
                .setFlexGrow(3);
        var by = addColumn(attempt ->
                        attempt.requestedBy() == null ? translate("fetching.by-schedule") : attempt.requestedBy())
                .setHeader(translate("import.column.by"));
        NarrowColumns.hide(this, List.of(by));
        setItems(
                        query -> attempts.ofSource(source.id(), query.getOffset(), query.getLimit()).stream(),
                        _ -> attempts.count(source.id()))
                .setIdentifierProvider(SourceAttempt::id);
        setEmptyStateText(translate("fetching.attempts.none"));
        addClassName("attempts");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var ui = event.getUI();
        seen = latest();
        watching = pages.start(this::latest, found -> {
            var _ = ui.access(() -> hear(found));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private List<SourceAttempt> latest() {
        return attempts.ofSource(source, 0, LATEST);
    }

    private void hear(List<SourceAttempt> found) {
        if (!found.equals(seen)) {
            seen = found;
            getDataProvider().refreshAll();
        }
    }

    private static Component details(SourceAttempt attempt, ZoneId zone) {
        var details = new Div();
        var run = attempt.run();
        if (run != null) {
            details.add(ImportNavigation.link(
                    run, translate(attempt.dryRun() ? "fetching.dry-run" : "fetching.run", run.value())));
        }
        if (attempt.code() != null) {
            details.add(new Span(text(attempt.code())));
        }
        if (attempt.message() != null) {
            var message = new Span(attempt.message());
            message.addClassName("secondary");
            details.add(message);
        }
        if (attempt.tryAgainAt() != null) {
            details.add(new Span(translate("fetching.again", DueTimes.text(attempt.tryAgainAt(), zone))));
        }
        details.addClassName("attempt-details");
        return details;
    }

    private static String text(String code) {
        return code.startsWith("FETCH-") ? translate("fetching.problem." + code) : code;
    }
}
