package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContact;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.recipient.RecipientSearch;
import org.liaison.web.component.FormButtons;
import org.liaison.web.component.GroupsField;
import org.liaison.web.component.PageHeader;
import org.liaison.web.component.Refusals;
import org.liaison.web.component.Section;
import org.liaison.web.component.Toasts;
import org.liaison.web.component.UnsavedChanges;
import org.liaison.web.security.Roles;

/** Where a mail contact is added by hand, together with the groups it joins. */
@Route("contacts/new")
@RolesAllowed(Roles.ADMINISTRATOR)
class NewContactView extends VerticalLayout implements HasDynamicTitle {

    private final ContactAddition addition;
    private final ContactForm form = new ContactForm();
    private final GroupsField groups;
    private final UnsavedChanges unsaved;

    NewContactView(
            ContactAddition addition,
            ContactHints hints,
            RecipientSearch recipients,
            DistributionGroupSearch groupSearch) {
        this.addition = addition;
        groups = new GroupsField(
                recipients,
                id -> groupSearch
                        .byId(id)
                        .map(group -> group.details().requireSenderAuthentication())
                        .orElse(false));
        form.hint(hints, null);
        form.addComponentAtIndex(1, new Section(translate("tab.groups"), groups));
        var another = new Button(
                translate("contact.new.another"), _ -> form.details().ifPresent(details -> add(details, _ -> next())));
        var cancel = new Button(translate("action.cancel"), _ -> ContactNavigation.openList());
        unsaved = new UnsavedChanges(form);
        add(
                new PageHeader(translate("contact.new.title")),
                form,
                unsaved,
                new FormButtons(form, translate("action.add"), this::save, another, cancel));
        form.focusFirst();
    }

    @Override
    public String getPageTitle() {
        return translate("contact.new.title") + " · " + translate("app.name");
    }

    private void save() {
        form.details().ifPresent(details -> add(details, contact -> ContactNavigation.open(contact.id())));
    }

    private void add(ContactDetails details, Consumer<MailContact> after) {
        try {
            var contact = addition.add(details, groups.needsGuest(), groups.value(), groups.opened());
            form.readNext(details);
            unsaved.settle();
            Toasts.done(
                    groups.value().isEmpty()
                            ? translate("toast.added", details.displayName())
                            : translate(
                                    "toast.added-to-groups",
                                    details.displayName(),
                                    groups.value().size()));
            after.accept(contact);
        } catch (RuntimeException e) {
            if (!form.refuse(e)) {
                Toasts.error(Refusals.reason(e));
            }
        }
    }

    /** Company and groups stay for the next one. */
    private void next() {
        groups.refresh();
        form.focusFirst();
    }
}
