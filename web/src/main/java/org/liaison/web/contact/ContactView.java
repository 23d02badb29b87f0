package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditSearch;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.web.component.ConflictDialog;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;
import org.springframework.dao.OptimisticLockingFailureException;

/** Everything that is said of one contact. */
@Route(value = "contacts/" + RouteId.PARAMETER, layout = ContactLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MailContactSearch contacts;
    private final MailContactManagement management;
    private final AuditSearch audit;
    private final ContactHints hints;
    private @Nullable MailContact contact;

    ContactView(MailContactSearch contacts, MailContactManagement management, AuditSearch audit, ContactHints hints) {
        this.contacts = contacts;
        this.management = management;
        this.audit = audit;
        this.hints = hints;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = contacts.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        contact = found;
        removeAll();
        var form = new ContactForm();
        form.read(found.details());
        form.hint(hints, found.id());
        form.setEnabled(found.deletedAt() == null);
        add(form);
        if (found.deletedAt() == null) {
            var unsaved = new UnsavedChanges(form);
            add(unsaved);
            add(new FormButtons(
                    form,
                    translate("action.save"),
                    () -> form.details().ifPresent(details -> save(found, details, form, unsaved))));
        }
    }

    private void save(MailContact old, ContactDetails details, ContactForm form, UnsavedChanges unsaved) {
        try {
            management.correct(old.id(), old.version(), details);
            unsaved.settle();
            Toasts.done(translate("toast.saved"));
            ContactNavigation.reopen(old.id());
        } catch (OptimisticLockingFailureException _) {
            contacts.byId(old.id())
                    .filter(current -> current.deletedAt() == null)
                    .ifPresentOrElse(
                            current -> compare(old, details, current, form, unsaved), () -> gone(old, unsaved));
        } catch (RuntimeException e) {
            if (!form.refuse(e)) {
                Toasts.error(Refusals.reason(e));
            }
        }
    }

    private void compare(
            MailContact old, ContactDetails mine, MailContact current, ContactForm form, UnsavedChanges unsaved) {
        var conflict = new ContactConflict(old.details(), mine, current.details());
        new ConflictDialog(
                        audit.latestChange(old.id().value()).orElse(null),
                        conflict.differences(),
                        chosen -> save(current, conflict.merged(chosen), form, unsaved),
                        () -> reload(old, unsaved))
                .open();
    }

    private static void gone(MailContact old, UnsavedChanges unsaved) {
        Toasts.warning(translate("refusal.deleted-meanwhile"), translate("action.reload"), () -> reload(old, unsaved));
    }

    private static void reload(MailContact old, UnsavedChanges unsaved) {
        unsaved.settle();
        ContactNavigation.reopen(old.id());
    }

    @Override
    public String getPageTitle() {
        return (contact == null ? "" : contact.details().displayName() + " · ") + translate("app.name");
    }
}
