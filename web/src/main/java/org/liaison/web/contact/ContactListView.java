package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.liaison.audit.AuditSearch;
import org.liaison.batch.export.DirectoryExport;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSummary;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.CsvDownload;
import org.liaison.web.component.ListQuery;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.SelectionBar;
import org.liaison.web.component.Shortcut;
import org.liaison.web.component.Toasts;
import org.liaison.web.paste.PastePeople;
import org.liaison.web.security.Roles;

/** The mail contacts and guests: a filtered, sorted list that reads only the rows in view, and what is done to many. */
@Route("contacts")
@Menu(title = "contact.list.title", order = 1, icon = "vaadin:user-card")
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MailContactSearch contacts;
    private final transient MailContactManagement management;
    private final transient DirectoryExport export;
    private final ContactGrid grid;
    private final ContactFilters filters;
    private final ListToolbar toolbar;
    private final SelectionBar<MailContactSummary> selection;
    private final List<MenuItem> forTheLiving = new ArrayList<>();
    private final MenuItem restore;

    ContactListView(
            MailContactSearch contacts,
            MailContactManagement management,
            RecipientSearch recipients,
            MembershipSearch memberships,
            ContactBulkMembership bulkMembership,
            ContactBulkEdit bulkEdit,
            PastePeople pastePeople,
            AuditSearch audit,
            DirectoryExport export) {
        this.contacts = contacts;
        this.management = management;
        this.export = export;
        grid = new ContactGrid(contacts::page, this::count, this::restore);
        filters = new ContactFilters(contacts, recipients, memberships.sources());
        toolbar = new ListToolbar(translate("contact.list.search"), filters.fields(), this::show);
        toolbar.addAction(grid.columnChooser());

        selection = new SelectionBar<>(grid, grid::all);
        forTheLiving.add(selection.addAction(
                translate("contact.groups.add"), chosen -> bulkMembership.add(chosen, grid::refresh)));
        forTheLiving.add(
                selection.addAction(translate("bulk.remove"), chosen -> bulkMembership.remove(chosen, grid::refresh)));
        forTheLiving.add(
                selection.addAction(translate("bulk.set-field"), chosen -> bulkEdit.setField(chosen, grid::refresh)));
        forTheLiving.add(
                selection.addAction(translate("bulk.hide"), chosen -> bulkEdit.hide(chosen, true, grid::refresh)));
        forTheLiving.add(
                selection.addAction(translate("bulk.show"), chosen -> bulkEdit.hide(chosen, false, grid::refresh)));
        forTheLiving.add(
                selection.addAction(translate("action.delete"), chosen -> bulkEdit.delete(chosen, grid::refresh)));
        restore = selection.addAction(translate("action.restore"), chosen -> bulkEdit.restore(chosen, grid::refresh));
        selection.addAtEnd(new Anchor(
                CsvDownload.of("contacts.csv", this::write), AttachmentType.DOWNLOAD, translate("list.export")));

        var add = new Button(translate("contact.add"), VaadinIcon.PLUS.create(), _ -> ContactNavigation.openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcut.ADD.clicks(add);
        var paste =
                new Button(translate("paste.open"), VaadinIcon.PASTE.create(), _ -> pastePeople.open(grid::refresh));

        setSizeFull();
        add(new PageHeader(translate("contact.list.title"), paste, add), toolbar, selection);
        var list = new Div(grid, new ContactQuickLook(grid, memberships, audit));
        list.addClassName("list-and-look");
        addAndExpand(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toolbar.read(event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return translate("contact.list.title") + " · " + translate("app.name");
    }

    private void show(ListQuery query) {
        grid.show(filters.of(query));
        forTheLiving.forEach(action -> action.setVisible(!query.deleted()));
        restore.setVisible(query.deleted());
    }

    private int count(MailContactFilter filter) {
        int hits = contacts.count(filter);
        toolbar.showCount(hits, filter.isNarrow() ? MailContactSearch.COUNT_LIMIT : Integer.MAX_VALUE);
        selection.showCount(hits, MailContactSearch.COUNT_LIMIT);
        return hits;
    }

    private void restore(MailContactSummary contact) {
        if (RestoredContact.toldOtherwise(() -> management.restore(contact.id()))) {
            grid.refresh();
            Toasts.done(translate("toast.restored", contact.displayName()));
        }
    }

    private void write(Writer output) throws IOException {
        var chosen =
                grid.getSelectedItems().stream().map(MailContactSummary::id).toList();
        if (chosen.isEmpty()) {
            export.contacts(grid.filter(), output);
        } else {
            export.contacts(chosen, output);
        }
    }
}
