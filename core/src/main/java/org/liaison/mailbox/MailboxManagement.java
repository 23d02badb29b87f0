package org.liaison.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.recipient.AddressBook;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientDeletion;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists mailboxes, so that they can be members and owners of groups. The mailboxes themselves live on the mail server;
 * deleting one here only takes it off the list.
 */
@Service
@Transactional
public class MailboxManagement {

    private final JdbcClient jdbc;
    private final AddressBook addressBook;
    private final RecipientDeletion deletion;
    private final AcceptedDomains domains;
    private final AuditLog audit;

    MailboxManagement(
            JdbcClient jdbc,
            AddressBook addressBook,
            RecipientDeletion deletion,
            AcceptedDomains domains,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.addressBook = addressBook;
        this.deletion = deletion;
        this.domains = domains;
        this.audit = audit;
    }

    /**
     * Lists a mailbox.
     *
     * @param displayName 1 to 256 characters
     * @throws AddressTakenException if any recipient has the address already
     * @throws ExternalAddressException if the address does not lie in an accepted domain
     */
    public Recipient create(String displayName, SmtpAddress address) {
        domains.requireInternal(address);
        var name = displayName.strip();
        var id = new RecipientId(jdbc.sql("""
                        insert into recipient (kind, display_name, primary_address)
                        values ('MAILBOX', :name, :address)
                        returning id
                        """)
                .param("name", name)
                .param("address", address.toString())
                .query(Long.class)
                .single());
        addressBook.assign(id, List.of(address));
        audit.record(
                AuditAction.MAILBOX_CREATED,
                id.value(),
                Map.of(),
                Map.of("displayName", name, "primaryAddress", address.toString()));
        return new Recipient(id, RecipientKind.MAILBOX, name, address.toString());
    }

    /** Takes a mailbox off the list; it can be restored for 30 days. */
    public void delete(RecipientId id) {
        if (!deletion.delete(List.of(id), Set.of(RecipientKind.MAILBOX)).isEmpty()) {
            audit.record(AuditAction.MAILBOX_DELETED, id.value(), Map.of(), Map.of());
        }
    }

    /**
     * Brings a mailbox back with its address and memberships.
     *
     * @throws AddressTakenException if somebody else has got its address meanwhile
     */
    public void restore(RecipientId id) {
        if (!deletion.restore(List.of(id), Set.of(RecipientKind.MAILBOX)).isEmpty()) {
            audit.record(AuditAction.MAILBOX_RESTORED, id.value(), Map.of(), Map.of());
        }
    }
}
