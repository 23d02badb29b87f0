package org.liaison.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.accepteddomain.AcceptedDomain;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.accepteddomain.InternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.CurrentActor;
import org.liaison.recipient.AddressBook;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists many outside people at once, of whom nothing is known but address and name. */
@Service
@Transactional
public class MailContactBulkAddition {

    private final JdbcClient jdbc;
    private final AddressBook addressBook;
    private final AcceptedDomains domains;
    private final CurrentActor actor;

    MailContactBulkAddition(JdbcClient jdbc, AddressBook addressBook, AcceptedDomains domains, CurrentActor actor) {
        this.jdbc = jdbc;
        this.addressBook = addressBook;
        this.domains = domains;
        this.actor = actor;
    }

    /**
     * Adds all of them or none.
     *
     * @param kind mail contact or guest
     * @param names what each is called, by address
     * @throws AddressTakenException if any recipient has one of the addresses already
     * @throws InternalAddressException if an address lies in an accepted domain
     * @throws InvalidContactFieldException if a name is longer than a display name can be
     */
    public List<Recipient> add(RecipientKind kind, Map<SmtpAddress, String> names) {
        var own = domains.list().stream().map(AcceptedDomain::domain).toList();
        names.keySet().stream()
                .filter(address -> own.contains(address.domain()))
                .findFirst()
                .ifPresent(domains::requireExternal);
        var people = names.entrySet().stream()
                .map(entry -> ContactDetails.of(entry.getKey(), entry.getValue()))
                .toList();
        var added = insert(kind, people);
        var addresses = new HashMap<RecipientId, SmtpAddress>();
        added.forEach(person -> addresses.put(person.id(), SmtpAddress.of(person.address())));
        addressBook.assignFirst(addresses);
        tell(kind, added);
        return added;
    }

    private List<Recipient> insert(RecipientKind kind, List<ContactDetails> people) {
        return jdbc.sql("""
                        insert into recipient (kind, display_name, primary_address)
                        select :kind, name, address
                          from unnest(:names::text[], :addresses::text[]) as person (name, address)
                        returning id, display_name, primary_address
                        """)
                .param("kind", kind.name())
                .param("names", people.stream().map(ContactDetails::displayName).toArray(String[]::new))
                .param(
                        "addresses",
                        people.stream()
                                .map(person -> person.externalAddress().toString())
                                .toArray(String[]::new))
                .query((row, _) -> new Recipient(
                        new RecipientId(row.getLong("id")),
                        kind,
                        row.getString("display_name"),
                        row.getString("primary_address")))
                .list();
    }

    private void tell(RecipientKind kind, List<Recipient> added) {
        var action = kind == RecipientKind.GUEST ? AuditAction.GUEST_CREATED : AuditAction.CONTACT_CREATED;
        jdbc.sql("""
                        insert into audit_entry (actor, action, recipient_id, after)
                        select :actor, :action, id,
                               jsonb_build_object('externalAddress', primary_address, 'displayName', display_name)
                          from recipient
                         where id = any (:added)
                        """)
                .param("actor", actor.get().name())
                .param("action", action.name())
                .param(
                        "added",
                        RecipientId.values(added.stream().map(Recipient::id).toList()))
                .update();
    }
}
