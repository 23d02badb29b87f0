package org.liaison.contact;

import java.util.List;
import java.util.Map;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.accepteddomain.InternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.audit.ChangedProperties;
import org.liaison.recipient.AddressBook;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientDeletion;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, corrects, deletes and restores contacts and guests. Every change is audited in its transaction. */
@Service
@Transactional
public class MailContactManagement {

    private final JdbcClient jdbc;
    private final AddressBook addressBook;
    private final RecipientDeletion deletion;
    private final AcceptedDomains domains;
    private final MailContactSearch contacts;
    private final AuditLog audit;

    MailContactManagement(
            JdbcClient jdbc,
            AddressBook addressBook,
            RecipientDeletion deletion,
            AcceptedDomains domains,
            MailContactSearch contacts,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.addressBook = addressBook;
        this.deletion = deletion;
        this.domains = domains;
        this.contacts = contacts;
        this.audit = audit;
    }

    /**
     * Lists a new contact in the address book.
     *
     * @throws AddressTakenException if any recipient has one of the addresses already
     * @throws InternalAddressException if an address lies in an accepted domain
     */
    public MailContact create(ContactDetails details) {
        return create(RecipientKind.MAIL_CONTACT, details);
    }

    /**
     * Lists a new guest: an outside person who can join Microsoft 365 groups.
     *
     * @throws AddressTakenException if any recipient has one of the addresses already
     * @throws InternalAddressException if an address lies in an accepted domain
     */
    public MailContact createGuest(ContactDetails details) {
        return create(RecipientKind.GUEST, details);
    }

    /**
     * Lists an outside person of whom nothing is known but the address and the group to join: a guest where contacts cannot.
     *
     * @throws AddressTakenException if any recipient has the address already
     * @throws InternalAddressException if the address lies in an accepted domain
     */
    public Recipient createFor(RecipientKind group, SmtpAddress address) {
        var details = ContactDetails.of(address, address.toString());
        var person = group == RecipientKind.MICROSOFT_365_GROUP ? createGuest(details) : create(details);
        return new Recipient(person.id(), person.kind(), details.displayName(), address.toString());
    }

    private MailContact create(RecipientKind kind, ContactDetails details) {
        details.addresses().forEach(domains::requireExternal);
        var parameters = ContactRow.parameters(details);
        parameters.put("kind", kind.name());
        var id = new RecipientId(jdbc.sql("""
                        insert into recipient (kind, primary_address, hidden, %s)
                        values (:kind, :primary_address, :hidden, %s)
                        returning id
                        """.formatted(ContactRow.FIELD_COLUMNS, ContactRow.FIELD_PARAMETERS))
                .params(parameters)
                .query(Long.class)
                .single());
        addressBook.assign(id, details.addresses());
        var action = kind == RecipientKind.GUEST ? AuditAction.GUEST_CREATED : AuditAction.CONTACT_CREATED;
        audit.record(action, id.value(), Map.of(), details.toMap());
        return new MailContact(id, 0, kind, details, null);
    }

    /**
     * Replaces what is said of a contact. The old external address is not kept as a proxy address, as in Exchange
     * (Set-MailContact, parameter ExternalEmailAddress).
     *
     * @param version the version that was seen when the new details were written
     * @throws OptimisticLockingFailureException if somebody changed or deleted the contact since
     * @throws AddressTakenException if another recipient has one of the addresses
     * @throws InternalAddressException if an address lies in an accepted domain
     */
    public MailContact correct(RecipientId id, long version, ContactDetails details) {
        var contact = living(id);
        if (contact.version() != version) {
            throw new OptimisticLockingFailureException("The contact was changed meanwhile");
        }
        if (contact.details().toMap().equals(details.toMap())) {
            return contact;
        }
        details.addresses().forEach(domains::requireExternal);
        var parameters = ContactRow.parameters(details);
        parameters.put("id", id.value());
        jdbc.sql("""
                        update recipient
                           set primary_address = :primary_address, hidden = :hidden, version = version + 1, %s
                         where id = :id
                        """.formatted(ContactRow.FIELD_ASSIGNMENTS)).params(parameters).update();
        addressBook.assign(id, details.addresses());
        var change = ChangedProperties.between(contact.details().toMap(), details.toMap());
        audit.record(AuditAction.CONTACT_UPDATED, id.value(), change.before(), change.after());
        return new MailContact(id, version + 1, contact.kind(), details, null);
    }

    /** Deletes a contact; it can be restored for 30 days. Deleting a deleted one changes nothing. */
    public void delete(RecipientId id) {
        if (!deletion.delete(List.of(id), RecipientKind.EXTERNAL).isEmpty()) {
            audit.record(AuditAction.CONTACT_DELETED, id.value(), Map.of(), Map.of());
        }
    }

    /**
     * Brings a deleted contact back with its addresses and memberships.
     *
     * @throws AddressTakenException if somebody else has got one of its addresses meanwhile
     */
    public void restore(RecipientId id) {
        if (!deletion.restore(List.of(id), RecipientKind.EXTERNAL).isEmpty()) {
            audit.record(AuditAction.CONTACT_RESTORED, id.value(), Map.of(), Map.of());
        }
    }

    /**
     * Turns a contact into a guest, so that it can join Microsoft 365 groups. Details, addresses and memberships stay.
     * Converting a guest changes nothing.
     */
    public void convertToGuest(RecipientId id) {
        int converted = jdbc.sql("""
                        update recipient set kind = 'GUEST', version = version + 1
                         where id = :id and kind = 'MAIL_CONTACT' and deleted_at is null
                        """).param("id", id.value()).update();
        if (converted > 0) {
            audit.record(
                    AuditAction.CONTACT_CONVERTED_TO_GUEST,
                    id.value(),
                    Map.of("kind", RecipientKind.MAIL_CONTACT),
                    Map.of("kind", RecipientKind.GUEST));
        }
    }

    /** Reads the contact and keeps others from changing it until the transaction ends. */
    private MailContact living(RecipientId id) {
        jdbc.sql("select id from recipient where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return contacts.byId(id)
                .filter(contact -> contact.deletedAt() == null)
                .orElseThrow(() -> new OptimisticLockingFailureException("The contact was deleted meanwhile"));
    }
}
