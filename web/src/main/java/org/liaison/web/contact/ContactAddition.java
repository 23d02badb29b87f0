package org.liaison.web.contact;

import java.util.Collection;
import java.util.List;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.BulkMembership;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a contact together with its groups, all or nothing. */
@Service
@Transactional
class ContactAddition {

    private final MailContactManagement contacts;
    private final BulkMembership memberships;

    ContactAddition(MailContactManagement contacts, BulkMembership memberships) {
        this.contacts = contacts;
        this.memberships = memberships;
    }

    /**
     * Adds a contact.
     *
     * @param asGuest whether it becomes a guest, because one of the groups takes guests only
     * @param opened the groups to which everybody can write from now on
     */
    MailContact add(
            ContactDetails details, boolean asGuest, Collection<Recipient> groups, Collection<RecipientId> opened) {
        var contact = asGuest ? contacts.createGuest(details) : contacts.create(details);
        var member = new Recipient(
                contact.id(),
                contact.kind(),
                details.displayName(),
                details.externalAddress().toString());
        memberships.add(List.of(member), groups.stream().map(Recipient::id).toList(), opened, null);
        return contact;
    }
}
