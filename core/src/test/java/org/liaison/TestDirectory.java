package org.liaison;

import java.util.Set;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.stereotype.Component;

/** Lists recipients for tests that need some: people outside in example.org, the organisation itself in corp.example. */
@Component
public class TestDirectory {

    private final AcceptedDomains domains;
    private final MailContactManagement contacts;
    private final DistributionGroupManagement groups;
    private final MailboxManagement mailboxes;

    TestDirectory(
            AcceptedDomains domains,
            MailContactManagement contacts,
            DistributionGroupManagement groups,
            MailboxManagement mailboxes) {
        this.domains = domains;
        this.contacts = contacts;
        this.groups = groups;
        this.mailboxes = mailboxes;
    }

    public Recipient contact(String name) {
        return recipient(contacts.create(ContactDetails.of(outside(name), name)));
    }

    public Recipient guest(String name) {
        return recipient(contacts.createGuest(ContactDetails.of(outside(name), name)));
    }

    public Recipient mailbox(String name) {
        return mailboxes.create(name, inside(name));
    }

    public Recipient group(String name) {
        return group(RecipientKind.DISTRIBUTION_GROUP, name);
    }

    public Recipient group(RecipientKind kind, String name) {
        var id = groups.create(groupDetails(kind, name)).id();
        return new Recipient(id, kind, name, inside(name).toString());
    }

    public void owner(Recipient group, Recipient owner) {
        groups.setOwners(group.id(), Set.of(owner.id()));
    }

    /** The details of a group that has not been created. */
    public GroupDetails groupDetails(RecipientKind kind, String name) {
        return GroupDetails.of(kind, name, MailAlias.fromName(name), inside(name));
    }

    public static SmtpAddress outside(String name) {
        return new SmtpAddress(MailAlias.fromName(name).value(), MailDomain.of("example.org"));
    }

    private SmtpAddress inside(String name) {
        var domain = MailDomain.of("corp.example");
        domains.add(domain);
        return new SmtpAddress(MailAlias.fromName(name).value(), domain);
    }

    private static Recipient recipient(MailContact contact) {
        return new Recipient(
                contact.id(),
                contact.kind(),
                contact.details().displayName(),
                contact.details().externalAddress().toString());
    }
}
