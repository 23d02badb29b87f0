package org.liaison.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;

/** Fills the directory as chance would have it: with contacts, guests, mailboxes, and groups that nest. */
public class RandomDirectory {

    private static final MailDomain OWN = MailDomain.of("corp.example");

    private final AcceptedDomains domains;
    private final MailContactManagement contacts;
    private final MailboxManagement mailboxes;
    private final DistributionGroupManagement groups;
    private final MembershipManagement memberships;

    RandomDirectory(
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

    /** What was put into the directory. */
    public record Filled(List<Recipient> outsiders, List<Recipient> groups, int memberships) {}

    /** Fills an empty directory. */
    public Filled fill(Random random) {
        domains.add(OWN);
        var text = new RandomText(random);
        var outsiders = IntStream.range(0, 10 + random.nextInt(10))
                .mapToObj(number -> outsider(number, random, text))
                .toList();
        var insiders = IntStream.range(0, 2)
                .mapToObj(number -> mailboxes.create(text.text(), own("mailbox" + number)))
                .toList();
        var created = new ArrayList<Recipient>();
        int members = 0;
        for (var kind : List.of(
                RecipientKind.DISTRIBUTION_GROUP,
                RecipientKind.DISTRIBUTION_GROUP,
                RecipientKind.MAIL_ENABLED_SECURITY_GROUP,
                RecipientKind.MICROSOFT_365_GROUP)) {
            var group = group(kind, created.size(), text);
            // A group holds only earlier ones, so that none comes to hold itself.
            var joining = Stream.of(outsiders, insiders, created)
                    .flatMap(List::stream)
                    .filter(member ->
                            MembershipManagement.refusal(kind, member.kind()).isEmpty())
                    .filter(_ -> random.nextBoolean())
                    .toList();
            members += memberships.add(group.id(), joining);
            created.add(group);
        }
        return new Filled(outsiders, created, members);
    }

    private Recipient outsider(int number, Random random, RandomText text) {
        var proxies = IntStream.range(0, random.nextInt(3))
                .mapToObj(proxy -> SmtpAddress.of(text.address(1_000 * (proxy + 1) + number)))
                .toList();
        var details = new ContactDetails(
                SmtpAddress.of(text.address(number)), proxies, fields(number, random, text), random.nextBoolean());
        return recipient(random.nextInt(4) == 0 ? contacts.createGuest(details) : contacts.create(details));
    }

    private static Map<ContactField, String> fields(int number, Random random, RandomText text) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            if (random.nextBoolean()) {
                fields.put(field, field == ContactField.ALIAS ? "alias" + number : text.text());
            }
        }
        return fields;
    }

    private Recipient group(RecipientKind kind, int number, RandomText text) {
        var name = text.text().strip();
        var address = own("group" + number);
        var id = groups.create(GroupDetails.of(kind, name, new MailAlias("group" + number), address))
                .id();
        return new Recipient(id, kind, name, address.toString());
    }

    private static SmtpAddress own(String name) {
        return new SmtpAddress(name, OWN);
    }

    private static Recipient recipient(MailContact contact) {
        return new Recipient(
                contact.id(),
                contact.kind(),
                contact.details().displayName(),
                contact.details().externalAddress().toString());
    }
}
