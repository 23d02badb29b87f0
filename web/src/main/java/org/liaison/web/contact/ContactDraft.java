package org.liaison.web.contact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;

/** What a form says of a contact while it is written; becomes the contact's details when all of it is valid. */
class ContactDraft {

    private final Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
    private @Nullable SmtpAddress externalAddress;
    private List<SmtpAddress> proxyAddresses = List.of();
    private boolean hidden;

    static ContactDraft of(ContactDetails details) {
        var draft = new ContactDraft();
        draft.fields.putAll(details.fields());
        draft.externalAddress = details.externalAddress();
        draft.proxyAddresses = details.proxyAddresses();
        draft.hidden = details.hidden();
        return draft;
    }

    ContactDetails toDetails() {
        if (externalAddress == null) {
            throw new IllegalStateException("The form was not valid");
        }
        return new ContactDetails(externalAddress, proxyAddresses, fields, hidden);
    }

    String get(ContactField field) {
        return fields.getOrDefault(field, "");
    }

    void set(ContactField field, String value) {
        fields.put(field, value);
    }

    @Nullable
    SmtpAddress externalAddress() {
        return externalAddress;
    }

    void externalAddress(SmtpAddress address) {
        externalAddress = address;
    }

    List<SmtpAddress> proxyAddresses() {
        return proxyAddresses;
    }

    void proxyAddresses(List<SmtpAddress> addresses) {
        proxyAddresses = addresses;
    }

    boolean hidden() {
        return hidden;
    }

    void hidden(boolean newHidden) {
        hidden = newHidden;
    }
}
