package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContactManagement;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Toasts;
import org.liaison.web.security.Roles;

/** Where a mail contact is added by hand. */
@Route("contacts/new")
@RolesAllowed(Roles.ADMINISTRATOR)
class NewContactView extends VerticalLayout implements HasDynamicTitle {

    private final MailContactManagement management;
    private final ContactForm form = new ContactForm();

    NewContactView(MailContactManagement management) {
        this.management = management;
        var cancel = new Button(translate("action.cancel"), _ -> ContactNavigation.openList());
        add(
                new PageHeader(translate("contact.new.title")),
                form,
                new FormButtons(form, translate("action.add"), this::save, cancel));
        form.focusFirst();
    }

    private void save() {
        form.details().ifPresent(this::create);
    }

    private void create(ContactDetails details) {
        try {
            var contact = management.create(details);
            Toasts.done(translate("toast.added", contact.details().displayName()));
            ContactNavigation.open(contact.id());
        } catch (RuntimeException e) {
            if (!form.refuse(e)) {
                Toasts.error(Refusals.explain(e).orElseThrow(() -> e));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return translate("contact.new.title") + " · " + translate("app.name");
    }
}
