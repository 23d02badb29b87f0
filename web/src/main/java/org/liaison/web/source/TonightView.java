package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Section;
import org.liaison.web.imports.UnfinishedRuns;
import org.liaison.web.security.Roles;

/** What is planned and not yet applied, by source; and what is at work or was interrupted. */
@Route("tonight")
@Menu(title = "tonight.title", order = 4.5, icon = "vaadin:moon-o")
@RolesAllowed(Roles.ADMINISTRATOR)
class TonightView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PlannedChanges planned;
    private final Div plans = new Div();

    TonightView(PlannedChanges planned, UnfinishedRuns unfinished) {
        this.planned = planned;
        var explanation = new Paragraph(translate("tonight.explanation"));
        explanation.addClassNames("secondary", "explanation");
        plans.addClassName("cards");
        var content = new Div(
                new Section(translate("tonight.planned"), plans),
                new Section(translate("tonight.working"), unfinished.cards(this::showPlans)));
        content.addClassName("tonight");
        add(new PageHeader(translate("tonight.title")), explanation, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showPlans();
    }

    @Override
    public String getPageTitle() {
        return translate("tonight.title") + " · " + translate("app.name");
    }

    private void showPlans() {
        plans.removeAll();
        planned.cards(this::showPlans).forEach(plans::add);
        if (plans.getComponentCount() == 0) {
            var nothing = new Paragraph(translate("tonight.planned.none"));
            nothing.addClassName("secondary");
            plans.add(nothing);
        }
    }
}
