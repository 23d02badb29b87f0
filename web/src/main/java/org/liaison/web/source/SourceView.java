package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.GuardLimits;
import org.liaison.source.Source;
import org.liaison.source.SourceId;
import org.liaison.source.SourceSearch;
import org.liaison.web.component.Edited.Seen;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Saving;
import org.liaison.web.component.Section;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** What holds for the imports of one source. */
@Route("settings/sources/" + RouteId.PARAMETER)
@RolesAllowed(Roles.ADMINISTRATOR)
class SourceView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final SourceSearch sources;
    private final transient EditedLimits edited;
    private final transient FetchingPanels panels;
    private final transient GuardLimits general;
    private @Nullable Source source;

    SourceView(SourceSearch sources, EditedLimits edited, FetchingPanels panels, GuardLimits general) {
        this.sources = sources;
        this.edited = edited;
        this.panels = panels;
        this.general = general;
        addClassName("recipient-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new SourceId(RouteId.number(event)));
    }

    @Override
    public String getPageTitle() {
        return (source == null ? "" : source.name() + " · ") + translate("app.name");
    }

    private void show(SourceId id) {
        var found = sources.byId(id).orElseThrow(NotFoundException::new);
        source = found;
        var form = new LimitsForm(general);
        form.read(found.limits());
        var unsaved = new UnsavedChanges(form);
        var saving = new Saving<>(edited, unsaved, _ -> false, () -> show(id));
        var seen = new Seen<>(id, found.version(), found.limits());
        var fetching = new Div();
        showFetching(id, fetching);
        removeAll();
        add(
                SourceNavigation.backToList(),
                new PageHeader(found.name()),
                new Section(translate("fetching.section"), fetching),
                form,
                unsaved,
                new FormButtons(
                        form,
                        translate("action.save"),
                        () -> form.limits().ifPresent(limits -> saving.save(seen, limits))));
    }

    /** Anew by itself, so that limits which somebody is writing stay. */
    private void showFetching(SourceId id, Div fetching) {
        fetching.removeAll();
        panels.of(id, () -> showFetching(id, fetching))
                .ifPresentOrElse(
                        fetching::add,
                        () -> fetching.add(
                                new Paragraph(translate("fetching.by-hand")),
                                new Button(translate("fetching.set-up"), _ -> SourceNavigation.openFetching(id))));
    }
}
