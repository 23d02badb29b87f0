package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.web.MainLayout;
import org.liaison.web.component.PageTabs;
import org.liaison.web.component.RecipientHeader;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** The head of a contact's page: who it is, the parts of the page, and deleting. */
@ParentLayout(MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactLayout extends VerticalLayout implements RouterLayout, BeforeEnterObserver {

    private final MailContactSearch contacts;
    private final MailContactManagement management;
    private final RecipientHeader header = new RecipientHeader(translate("contact.list.title"), ContactListView.class);
    private final PageTabs tabs = new PageTabs()
            .with(translate("tab.general"), ContactView.class)
            .with(translate("tab.groups"), ContactGroupsView.class)
            .with(translate("tab.history"), ContactHistoryView.class);

    ContactLayout(MailContactSearch contacts, MailContactManagement management) {
        this.contacts = contacts;
        this.management = management;
        addClassName("recipient-page");
        setSizeFull();
        add(header, tabs);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var contact = contacts.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        header.show(
                contact.details().displayName(),
                contact.kind(),
                contact.details().externalAddress().toString(),
                contact.deletedAt());
        header.setActions(contact.deletedAt() == null ? deletion(contact) : restoring(contact));
        tabs.show(contact.id(), event.getNavigationTarget());
    }

    private Button deletion(MailContact contact) {
        var button = new Button(translate("action.delete"), _ -> {
            management.delete(contact.id());
            ContactNavigation.openList();
            Toasts.undoable(translate("toast.deleted", contact.details().displayName()), () -> restore(contact));
        });
        button.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return button;
    }

    private Button restoring(MailContact contact) {
        var button = new Button(translate("action.restore"), _ -> restore(contact));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void restore(MailContact contact) {
        if (RestoredContact.toldOtherwise(() -> management.restore(contact.id()))) {
            Toasts.done(translate("toast.restored", contact.details().displayName()));
            ContactNavigation.reopen(contact.id());
        }
    }
}
