package org.liaison.web.contact;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.Edited;
import org.liaison.web.component.Values;
import org.springframework.stereotype.Component;

/** What is said of a contact. */
@Component
class EditedContact implements Edited<RecipientId, ContactDetails> {

    private static final String EXTERNAL_ADDRESS = "externalAddress";
    private static final String PROXY_ADDRESSES = "proxyAddresses";
    private static final String HIDDEN = "hidden";

    private final MailContactSearch contacts;
    private final MailContactManagement management;
    private final AuditSearch audit;

    EditedContact(MailContactSearch contacts, MailContactManagement management, AuditSearch audit) {
        this.contacts = contacts;
        this.management = management;
        this.audit = audit;
    }

    @Override
    public Optional<Seen<RecipientId, ContactDetails>> current(RecipientId id) {
        return contacts.byId(id)
                .filter(contact -> contact.deletedAt() == null)
                .map(contact -> new Seen<>(id, contact.version(), contact.details()));
    }

    @Override
    public void save(RecipientId id, long version, ContactDetails details) {
        management.correct(id, version, details);
    }

    @Override
    public Optional<AuditEntry> latestChange(RecipientId id) {
        return audit.latestChange(id.value());
    }

    @Override
    public List<Property<ContactDetails>> properties() {
        var properties = new ArrayList<Property<ContactDetails>>();
        properties.add(new Property<>(
                EXTERNAL_ADDRESS,
                translate("contact.external-address"),
                details -> details.externalAddress().toString()));
        properties.add(new Property<>(
                PROXY_ADDRESSES,
                translate("contact.proxy-addresses"),
                details -> Values.text(details.proxyAddresses())));
        for (var field : ContactField.values()) {
            properties.add(new Property<>(
                    field.key(), translate("property." + field.key()), details -> Values.text(details.get(field))));
        }
        properties.add(new Property<>(HIDDEN, translate("contact.hidden"), details -> Values.text(details.hidden())));
        return properties;
    }

    @Override
    public ContactDetails merged(Function<String, ContactDetails> whose) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            fields.put(field, Values.text(whose.apply(field.key()).get(field)));
        }
        return new ContactDetails(
                whose.apply(EXTERNAL_ADDRESS).externalAddress(),
                whose.apply(PROXY_ADDRESSES).proxyAddresses(),
                fields,
                whose.apply(HIDDEN).hidden());
    }
}
