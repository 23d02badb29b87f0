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
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactSearch;
import org.liaison.web.component.Edited.Seen;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.RouteId;
import org.liaison.web.component.Saving;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** Everything that is said of one contact. */
@Route(value = "contacts/" + RouteId.PARAMETER, layout = ContactLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ContactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MailContactSearch contacts;
    private final transient EditedContact edited;
    private final ContactHints hints;
    private @Nullable MailContact contact;

    ContactView(MailContactSearch contacts, EditedContact edited, ContactHints hints) {
        this.contacts = contacts;
        this.edited = edited;
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
            var saving = new Saving<>(edited, unsaved, form::refuse, () -> ContactNavigation.reopen(found.id()));
            var seen = new Seen<>(found.id(), found.version(), found.details());
            add(
                    unsaved,
                    new FormButtons(
                            form,
                            translate("action.save"),
                            () -> form.details().ifPresent(details -> saving.save(seen, details))));
        }
    }

    @Override
    public String getPageTitle() {
        return (contact == null ? "" : contact.details().displayName() + " · ") + translate("app.name");
    }
}
