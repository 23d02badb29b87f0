package org.liaison.web.mailbox;

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
import java.util.Set;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.ListToolbar;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Shortcut;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The mailboxes that groups know: the people of the organisation itself. */
@Route("mailboxes")
@Menu(title = "mailbox.list.title", order = 3, icon = "vaadin:inbox")
@RolesAllowed(Roles.ADMINISTRATOR)
class MailboxListView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    /** Up to here the search counts. */
    private static final int COUNT_LIMIT = 999;

    private final RecipientSearch recipients;
    private final MailboxManagement management;
    private final MailboxGrid grid;
    private final ListToolbar toolbar;

    MailboxListView(RecipientSearch recipients, MailboxManagement management) {
        this.recipients = recipients;
        this.management = management;
        grid = new MailboxGrid(
                (search, offset, limit) -> recipients.page(mailboxes(search), offset, limit),
                this::count,
                this::add,
                this::delete);
        toolbar = new ListToolbar(translate("mailbox.list.search"), query -> grid.show(query.search()));
        toolbar.withoutDeleted();

        var add = new Button(translate("mailbox.add"), VaadinIcon.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcut.ADD.clicks(add);

        setSizeFull();
        add(new PageHeader(translate("mailbox.list.title"), add), toolbar);
        addAndExpand(grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toolbar.read(event.getLocation());
    }

    @Override
    public String getPageTitle() {
        return translate("mailbox.list.title") + " · " + translate("app.name");
    }

    private int count(String search) {
        int hits = recipients.count(mailboxes(search));
        toolbar.showCount(hits, COUNT_LIMIT);
        return hits;
    }

    private void add() {
        new MailboxDialog((name, address) -> {
                    management.create(name, address);
                    grid.refresh();
                    Toasts.done(translate("toast.added", name));
                })
                .open();
    }

    private void delete(Recipient mailbox) {
        management.delete(mailbox.id());
        grid.refresh();
        Toasts.undoable(translate("toast.deleted", mailbox.displayName()), () -> {
            if (Refusals.toldInToast(() -> management.restore(mailbox.id()))) {
                grid.refresh();
            }
        });
    }

    private static RecipientFilter mailboxes(String search) {
        return new RecipientFilter(search, Set.of(RecipientKind.MAILBOX));
    }
}
