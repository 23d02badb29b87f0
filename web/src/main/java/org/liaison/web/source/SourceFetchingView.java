package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.liaison.source.InvalidSourceException;
import org.liaison.source.Source;
import org.liaison.source.SourceId;
import org.liaison.source.SourceSearch;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Saving;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** Where the files of a source are fetched from, how and when. */
@Route("settings/sources/" + RouteId.PARAMETER + "/fetching")
@RolesAllowed(Roles.ADMINISTRATOR)
class SourceFetchingView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final SourceSearch sources;
    private final transient EditedFetching edited;
    private final transient FetchingActions actions;
    private final transient FileSamples samples;
    private @Nullable Source source;

    SourceFetchingView(SourceSearch sources, EditedFetching edited, FetchingActions actions, FileSamples samples) {
        this.sources = sources;
        this.edited = edited;
        this.actions = actions;
        this.samples = samples;
        addClassName("form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new SourceId(RouteId.number(event));
        var found = sources.byId(id).orElseThrow(NotFoundException::new);
        source = found;
        var seen = edited.current(id);
        var form = new SourceForm(actions::now, samples, id, found::name);
        seen.ifPresent(source -> form.read(source.details().details()));
        var unsaved = new UnsavedChanges(form);
        var saving = new Saving<>(edited, unsaved, form::refuse, () -> SourceNavigation.open(id));
        removeAll();
        add(
                SourceNavigation.back(id, found.name()),
                new PageHeader(translate("fetching.title", found.name())),
                form,
                unsaved,
                new FormButtons(
                        form,
                        translate("action.save"),
                        () -> form.input()
                                .ifPresent(input -> seen.ifPresentOrElse(
                                        source -> saving.save(source, input),
                                        () -> create(found.name(), input, form, unsaved)))));
    }

    @Override
    public String getPageTitle() {
        return (source == null ? "" : source.name() + " · ") + translate("app.name");
    }

    private void create(String name, SourceInput input, SourceForm form, UnsavedChanges unsaved) {
        try {
            var source = actions.create(name, input);
            unsaved.settle();
            Toasts.done(translate("toast.saved"));
            SourceNavigation.open(source.id());
        } catch (InvalidSourceException e) {
            form.refuse(e);
        }
    }
}
