package org.liaison.contact;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.liaison.audit.AuditAction;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.RecipientBulkEdit;
import org.liaison.recipient.RecipientBulkEdit.Property;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the same to many contacts and guests at once, all or none. Every change is audited in its transaction. */
@Service
@Transactional
public class MailContactBulkEdit {

    /** What people share; the other fields are somebody's own. */
    public static final List<ContactField> SHARED = List.of(
            ContactField.COMPANY,
            ContactField.DEPARTMENT,
            ContactField.TITLE,
            ContactField.OFFICE,
            ContactField.PHONE,
            ContactField.FAX,
            ContactField.STREET_ADDRESS,
            ContactField.POSTAL_CODE,
            ContactField.CITY,
            ContactField.STATE_OR_PROVINCE,
            ContactField.COUNTRY_OR_REGION,
            ContactField.WEB_PAGE,
            ContactField.MAIL_TIP,
            ContactField.NOTES);

    private static final Set<RecipientKind> KINDS = RecipientKind.EXTERNAL;
    private static final Property HIDDEN = new Property("hidden", "hidden", "boolean");

    private final RecipientBulkEdit bulk;

    MailContactBulkEdit(RecipientBulkEdit bulk) {
        this.bulk = bulk;
    }

    /**
     * Gives contacts the same value in a field.
     *
     * @param field one of {@link #SHARED}
     * @param value blank to empty the field
     * @return the audit entries that tell of it, one for each contact that was changed, for {@link #revert}
     * @throws InvalidContactFieldException if the field cannot hold the value
     */
    public List<Long> set(Collection<RecipientId> contacts, ContactField field, String value) {
        if (!SHARED.contains(field)) {
            throw new IllegalArgumentException("Everybody has a value of their own in " + field);
        }
        var valid = value.isBlank() ? null : ContactDetails.valid(field, value.strip());
        return bulk.set(contacts, KINDS, property(field), valid, AuditAction.CONTACT_UPDATED);
    }

    /**
     * Takes a change of a field back. What somebody has changed since stays.
     *
     * @param entries what {@link #set} returned
     * @return how many contacts have their old value again
     */
    public int revert(ContactField field, List<Long> entries) {
        return bulk.revert(property(field), entries);
    }

    /**
     * Leaves contacts out of address lists, or shows them there.
     *
     * @return the audit entries that tell of it, one for each contact that was changed, for {@link #revertHidden}
     */
    public List<Long> setHidden(Collection<RecipientId> contacts, boolean hidden) {
        return bulk.set(contacts, KINDS, HIDDEN, hidden, AuditAction.CONTACT_UPDATED);
    }

    /**
     * Takes hiding, or showing, back. What somebody has changed since stays.
     *
     * @param entries what {@link #setHidden} returned
     * @return how many contacts are as they were
     */
    public int revertHidden(List<Long> entries) {
        return bulk.revert(HIDDEN, entries);
    }

    /**
     * Deletes contacts; they can be restored for 30 days.
     *
     * @return who was deleted
     */
    public List<RecipientId> delete(Collection<RecipientId> contacts) {
        return bulk.delete(contacts, KINDS, AuditAction.CONTACT_DELETED);
    }

    /**
     * Brings deleted contacts back with their addresses and memberships.
     *
     * @return who came back
     * @throws AddressTakenException if somebody else has got one of the addresses meanwhile
     */
    public List<RecipientId> restore(Collection<RecipientId> contacts) {
        return bulk.restore(contacts, KINDS, AuditAction.CONTACT_RESTORED);
    }

    private static Property property(ContactField field) {
        return new Property(field.column(), field.key(), "text");
    }
}
