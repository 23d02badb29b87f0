package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSummary;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The groups of all kinds: a filtered, sorted list that reads only the rows in view. */
@Route("groups")
@Menu(title = "group.list.title", order = 2, icon = "vaadin:group")
@RolesAllowed(Roles.ADMINISTRATOR)
class GroupListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final DistributionGroupManagement management;
    private final GroupGrid grid;
    private final ListToolbar toolbar;

    GroupListView(DistributionGroupSearch groups, DistributionGroupManagement management) {
        this.management = management;
        grid = new GroupGrid(groups::page, groups::count, this::showCount, this::restore);
        toolbar = new ListToolbar(
                translate("group.list.search"), query -> grid.show(new GroupFilter(query.search(), query.deleted())));

        var add = new Button(translate("group.add"), VaadinIcon.PLUS.create(), _ -> GroupNavigation.openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);

        setSizeFull();
        add(new PageHeader(translate("group.list.title"), add), toolbar);
        addAndExpand(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toolbar.read(event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return translate("group.list.title") + " · " + translate("app.name");
    }

    private void showCount(int hits) {
        toolbar.showCount(hits, Integer.MAX_VALUE);
    }

    private void restore(GroupSummary group) {
        if (Refusals.toldInToast(() -> management.restore(group.id()))) {
            grid.refresh();
            Toasts.done(translate("toast.restored", group.displayName()));
        }
    }
}
