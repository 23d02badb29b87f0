package org.liaison.web.contact;

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
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSummary;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The mail contacts and guests: a filtered, sorted list that reads only the rows in view. */
@Route("contacts")
@Menu(title = "contact.list.title", order = 1, icon = "vaadin:user-card")
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final MailContactSearch contacts;
    private final MailContactManagement management;
    private final ContactGrid grid;
    private final ListToolbar toolbar;

    ContactListView(MailContactSearch contacts, MailContactManagement management) {
        this.contacts = contacts;
        this.management = management;
        grid = new ContactGrid(contacts::page, this::count, this::restore);
        toolbar = new ListToolbar(
                translate("contact.list.search"),
                query -> grid.show(new MailContactFilter(query.search(), query.deleted())));

        var add = new Button(translate("contact.add"), VaadinIcon.PLUS.create(), _ -> ContactNavigation.openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);

        setSizeFull();
        add(new PageHeader(translate("contact.list.title"), add), toolbar);
        addAndExpand(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toolbar.read(event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return translate("contact.list.title") + " · " + translate("app.name");
    }

    private int count(MailContactFilter filter) {
        int hits = contacts.count(filter);
        toolbar.showCount(hits, filter.text().isBlank() ? Integer.MAX_VALUE : MailContactSearch.COUNT_LIMIT);
        return hits;
    }

    private void restore(MailContactSummary contact) {
        if (Refusals.toldInToast(() -> management.restore(contact.id()))) {
            grid.refresh();
            Toasts.done(translate("toast.restored", contact.displayName()));
        }
    }
}
