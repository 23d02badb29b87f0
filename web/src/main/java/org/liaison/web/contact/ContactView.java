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
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;
import org.springframework.dao.OptimisticLockingFailureException;

/** Everything that is said of one contact. */
@Route(value = "contacts/" + RouteId.PARAMETER, layout = ContactLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MailContactSearch contacts;
    private final MailContactManagement management;
    private @Nullable MailContact contact;

    ContactView(MailContactSearch contacts, MailContactManagement management) {
        this.contacts = contacts;
        this.management = management;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = contacts.byId(RouteId.of(event)).orElseThrow(NotFoundException::new);
        contact = found;
        removeAll();
        var form = new ContactForm();
        form.read(found.details());
        form.setEnabled(found.deletedAt() == null);
        add(form);
        if (found.deletedAt() == null) {
            add(new FormButtons(
                    form,
                    translate("action.save"),
                    () -> form.details().ifPresent(details -> save(found, details, form))));
        }
    }

    private void save(MailContact old, ContactDetails details, ContactForm form) {
        try {
            management.correct(old.id(), old.version(), details);
            Toasts.done(translate("toast.saved"));
            ContactNavigation.reopen(old.id());
        } catch (OptimisticLockingFailureException _) {
            Toasts.warning(
                    translate("refusal.changed-meanwhile"),
                    translate("action.reload"),
                    () -> ContactNavigation.reopen(old.id()));
        } catch (RuntimeException e) {
            if (!form.refuse(e)) {
                Toasts.error(Refusals.explain(e).orElseThrow(() -> e));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return (contact == null ? "" : contact.details().displayName() + " · ") + translate("app.name");
    }
}
