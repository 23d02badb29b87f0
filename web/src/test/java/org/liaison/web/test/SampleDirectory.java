package org.liaison.web.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.boot.test.context.TestComponent;

/** Puts people and groups into the directory for a test, in the accepted domain contoso.example. */
@TestComponent
public class SampleDirectory {

    private static final MailDomain DOMAIN = MailDomain.of("contoso.example");

    private final AcceptedDomains domains;
    private final MailContactManagement contacts;
    private final MailboxManagement mailboxes;
    private final DistributionGroupManagement groups;
    private final MembershipManagement memberships;

    SampleDirectory(
            AcceptedDomains domains,
            MailContactManagement contacts,
            MailboxManagement mailboxes,
            DistributionGroupManagement groups,
            MembershipManagement memberships) {
        this.domains = domains;
        this.contacts = contacts;
        this.mailboxes = mailboxes;
        this.groups = groups;
        this.memberships = memberships;
    }

    public void acceptedDomain() {
        domains.add(DOMAIN);
    }

    public Recipient contact(String name, String address) {
        var contact = contacts.create(ContactDetails.of(SmtpAddress.of(address), name));
        return new Recipient(contact.id(), contact.kind(), name, address);
    }

    public Recipient mailbox(String name) {
        acceptedDomain();
        return mailboxes.create(name, new SmtpAddress(MailAlias.fromName(name).value(), DOMAIN));
    }

    public Recipient group(String name) {
        return group(RecipientKind.DISTRIBUTION_GROUP, name);
    }

    public Recipient group(RecipientKind kind, String name) {
        acceptedDomain();
        var alias = MailAlias.fromName(name);
        var address = new SmtpAddress(alias.value(), DOMAIN);
        var group = groups.create(GroupDetails.of(kind, name, alias, address));
        return new Recipient(group.id(), kind, name, address.toString());
    }

    public void member(Recipient group, Recipient member) {
        memberships.add(group.id(), List.of(member));
    }

    public void owner(Recipient group, Recipient owner) {
        groups.setOwners(group.id(), Set.of(owner.id()));
    }

    /** The parameters of the route to a recipient's page. */
    public static Map<String, String> route(Recipient recipient) {
        return route(recipient.id());
    }

    public static Map<String, String> route(RecipientId id) {
        return Map.of("id", id.toString());
    }
}
