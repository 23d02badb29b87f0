package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Section;
import org.liaison.web.imports.UnfinishedRuns;
import org.liaison.web.security.Roles;

/** What is planned and not yet applied, by source; and what is at work or was interrupted. */
@Route("tonight")
@Menu(title = "tonight.title", order = 4.5, icon = "vaadin:moon-o")
@RolesAllowed(Roles.ADMINISTRATOR)
class TonightView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LOOK_AGAIN = (int) Duration.ofSeconds(2).toMillis();

    private final transient PlannedChanges planned;
    private final transient UnfinishedRuns unfinished;
    private final Div content = new Div();

    TonightView(PlannedChanges planned, UnfinishedRuns unfinished) {
        this.planned = planned;
        this.unfinished = unfinished;
        var explanation = new Paragraph(translate("tonight.explanation"));
        explanation.addClassNames("secondary", "explanation");
        content.addClassName("tonight");
        add(new PageHeader(translate("tonight.title")), explanation, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return translate("tonight.title") + " · " + translate("app.name");
    }

    /** The page polls only while something is being done that it can show. */
    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void show() {
        var working = unfinished.cards(this::show);
        content.removeAll();
        content.add(
                new Section(translate("tonight.planned"), cards(planned.cards(this::show), "tonight.planned.none")));
        content.add(new Section(translate("tonight.working"), cards(working, "tonight.working.none")));
        watch(!working.isEmpty());
    }

    private void watch(boolean working) {
        var ui = UI.getCurrentOrThrow();
        ui.setPollInterval(working ? LOOK_AGAIN : -1);
        if (working) {
            ui.addPollListener(poll -> {
                poll.unregisterListener();
                if (isAttached()) {
                    show();
                }
            });
        }
    }

    private static Component cards(List<? extends Component> cards, String none) {
        var list = new Div();
        list.addClassName("cards");
        if (cards.isEmpty()) {
            var nothing = new Paragraph(translate(none));
            nothing.addClassName("secondary");
            list.add(nothing);
        }
        cards.forEach(list::add);
        return list;
    }
}
