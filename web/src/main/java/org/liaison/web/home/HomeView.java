package org.liaison.web.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.imports.ImportRunSearch;
import org.liaison.membership.MembershipExpiry;
import org.liaison.overview.DirectoryOverview;
import org.liaison.overview.DirectorySize;
import org.liaison.web.component.EmptyState;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Section;
import org.liaison.web.component.Toasts;
import org.liaison.web.contact.ContactNavigation;
import org.liaison.web.group.GroupNavigation;
import org.liaison.web.imports.ImportNavigation;
import org.liaison.web.security.Roles;

/** Where somebody arrives: what needs attention, what happened last, how the directory grows; first of all, how to begin. */
@Route("")
@Menu(title = "home.title", order = 0, icon = "vaadin:home")
@RolesAllowed(Roles.ADMINISTRATOR)
class HomeView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final int GROWTH_DAYS = 90;
    private static final int IMPORT_DAYS = 30;

    private final transient DirectoryOverview overview;
    private final transient ImportRunSearch runs;
    private final transient DistributionGroupSearch groups;
    private final transient MembershipExpiry expiry;
    private final transient SampleData sampleData;

    HomeView(
            DirectoryOverview overview,
            ImportRunSearch runs,
            DistributionGroupSearch groups,
            MembershipExpiry expiry,
            SampleData sampleData) {
        this.overview = overview;
        this.runs = runs;
        this.groups = groups;
        this.expiry = expiry;
        this.sampleData = sampleData;
        addClassName("home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var size = overview.size();
        if (size.isEmpty() && runs.count() == 0) {
            add(new PageHeader(translate("home.title")), beginning());
            return;
        }
        var newImport =
                new Button(translate("import.new"), VaadinIcon.UPLOAD.create(), _ -> ImportNavigation.openNew());
        newImport.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new PageHeader(translate("home.title"), newImport),
                numbers(size),
                new Section(translate("home.attention"), new Attention(runs, groups, expiry)),
                columns(new GrowthChart(overview.growth(GROWTH_DAYS)), new ImportsChart(overview.imports(IMPORT_DAYS))),
                new Section(translate("home.activity"), new RecentActivity(overview, runs)));
    }

    @Override
    public String getPageTitle() {
        return translate("home.title") + " · " + translate("app.name");
    }

    private Component beginning() {
        var upload = new Button(translate("home.begin.import"), _ -> ImportNavigation.openNew());
        upload.addThemeVariants(ButtonVariant.PRIMARY);
        var contact = new Button(translate("contact.add"), _ -> ContactNavigation.openNew());
        var sample = new Button(translate("home.begin.sample"), _ -> {
            sampleData.add();
            UI.getCurrentOrThrow().refreshCurrentRoute(true);
            Toasts.done(translate("home.begin.sample-added"));
        });
        sample.setDisableOnClick(true);
        var buttons = new Div(upload, contact, sample);
        buttons.addClassName("begin");
        return new EmptyState(translate("home.begin"), translate("home.begin.hint"), buttons);
    }

    private static Div numbers(DirectorySize size) {
        var numbers = new Div(
                ContactNavigation.listLink(new Figure(translate("contact.list.title"), size.contacts())),
                GroupNavigation.listLink(new Figure(translate("group.list.title"), size.groups())),
                new Figure(translate("mailbox.list.title"), size.mailboxes()));
        numbers.addClassNames("numbers", "home-numbers");
        return numbers;
    }

    private static Div columns(Component... columns) {
        var row = new Div(columns);
        row.addClassName("home-columns");
        return row;
    }

    /** How many there are of something. */
    private static final class Figure extends Div {

        Figure(String label, long count) {
            addClassName("number");
            var figure = new Div(translate("import.number", count));
            figure.addClassName("figure");
            add(figure, new Div(label));
        }
    }
}
