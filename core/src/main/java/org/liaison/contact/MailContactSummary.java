package org.liaison.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;

/**
 * A line of the contact list.
 *
 * @param fields those of {@link #FIELDS} that have a value
 * @param deletedAt when it was deleted; null while it lives
 */
public record MailContactSummary(
        RecipientId id,
        RecipientKind kind,
        String displayName,
        String externalAddress,
        Map<ContactField, String> fields,
        boolean hidden,
        @Nullable Instant deletedAt) {

    /** The text properties that a list can show besides the name, in the order of its columns. */
    public static final List<ContactField> FIELDS = List.of(
            ContactField.COMPANY,
            ContactField.DEPARTMENT,
            ContactField.TITLE,
            ContactField.OFFICE,
            ContactField.PHONE,
            ContactField.MOBILE_PHONE,
            ContactField.CITY,
            ContactField.COUNTRY_OR_REGION);

    /** The value of one of {@link #FIELDS}; empty where it has none. */
    public String get(ContactField field) {
        return fields.getOrDefault(field, "");
    }

    public Recipient recipient() {
        return new Recipient(id, kind, displayName, externalAddress);
    }
}
