package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceDetails;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.InvalidSourceException;
import org.liaison.source.Source;
import org.liaison.source.SourceId;
import org.liaison.source.SourceSearch;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where the files of a source are fetched from, how and when. */
@Route("settings/sources/" + RouteId.PARAMETER + "/fetching")
@RolesAllowed(Roles.ADMINISTRATOR)
class SourceFetchingView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final SourceSearch sources;
    private final FileSourceSearch fetched;
    private final transient FetchingActions actions;
    private @Nullable Source source;

    SourceFetchingView(SourceSearch sources, FileSourceSearch fetched, FetchingActions actions) {
        this.sources = sources;
        this.fetched = fetched;
        this.actions = actions;
        addClassName("form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new SourceId(RouteId.number(event));
        var found = sources.byId(id).orElseThrow(NotFoundException::new);
        source = found;
        var seen = fetched.byId(id);
        var form = new SourceForm(actions::now);
        seen.map(FileSource::details).ifPresent(form::read);
        var unsaved = new UnsavedChanges(form);
        removeAll();
        add(
                SourceNavigation.link(id, found.name()),
                new PageHeader(translate("fetching.title", found.name())),
                form,
                unsaved,
                new FormButtons(
                        form,
                        translate("action.save"),
                        () -> form.details()
                                .ifPresent(details ->
                                        save(found, seen.orElse(null), details, form.typedSecret(), unsaved))));
    }

    @Override
    public String getPageTitle() {
        return (source == null ? "" : source.name() + " · ") + translate("app.name");
    }

    private void save(
            Source named,
            @Nullable FileSource seen,
            FileSourceDetails details,
            @Nullable String secret,
            UnsavedChanges unsaved) {
        try {
            if (seen == null) {
                actions.create(named.name(), details, secret);
            } else {
                actions.change(seen, details, secret);
            }
            unsaved.settle();
            Toasts.done(translate("toast.saved"));
            SourceNavigation.open(named.id());
        } catch (OptimisticLockingFailureException | InvalidSourceException _) {
            Toasts.warning(translate("refusal.changed-meanwhile"), translate("action.reload"), () -> {
                unsaved.settle();
                UI.getCurrentOrThrow().refreshCurrentRoute(false);
            });
        }
    }
}
