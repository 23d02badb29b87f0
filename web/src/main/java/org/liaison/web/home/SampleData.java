package org.liaison.web.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.overview.DirectoryOverview;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and groups to look around with, for a directory that is empty. All names and companies are invented. */
@Service
class SampleData {

    private static final String DOMAIN = "contoso.example";

    private record Company(String name, String domain, String city, String country) {}

    private static final List<Company> COMPANIES = List.of(
            new Company("Litware Instruments", "litware.example", "Hamburg", "Germany"),
            new Company("Fabrikam Freight", "fabrikam.example", "Lyon", "France"),
            new Company("Adatum Advisers", "adatum.example", "Leeds", "United Kingdom"),
            new Company("Northwind Foods", "northwind.example", "Bergen", "Norway"),
            new Company("Proseware Print", "proseware.example", "Porto", "Portugal"));

    private static final List<String> FIRST_NAMES = List.of(
            "Amina", "Bruno", "Chiara", "Daan", "Elif", "Filip", "Greta", "Hassan", "Ines", "Jonas", "Katya", "Luc");

    private static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Brandt",
            "Chevalier",
            "Dahl",
            "Eriksen",
            "Fontaine",
            "Gallo",
            "Hughes",
            "Ivanova",
            "Jansen",
            "Kowalski");

    private static final List<String> TITLES = List.of("Buyer", "Project lead", "Engineer", "Account manager");

    private static final List<String> STAFF =
            List.of("Nora Winter", "Oscar Reid", "Paula Stein", "Rafael Cruz", "Sofia Lind", "Theo Marsh");

    private final AcceptedDomains domains;
    private final MailContactManagement contacts;
    private final MailboxManagement mailboxes;
    private final DistributionGroupManagement groups;
    private final MembershipManagement memberships;
    private final DirectoryOverview overview;

    SampleData(
            AcceptedDomains domains,
            MailContactManagement contacts,
            MailboxManagement mailboxes,
            DistributionGroupManagement groups,
            MembershipManagement memberships,
            DirectoryOverview overview) {
        this.domains = domains;
        this.contacts = contacts;
        this.mailboxes = mailboxes;
        this.groups = groups;
        this.memberships = memberships;
        this.overview = overview;
    }

    /** Fills the directory, all or nothing; one that is not empty stays as it is. */
    @Transactional
    void add() {
        if (!overview.size().isEmpty()) {
            return;
        }
        var domain = domains.defaultDomain().orElseGet(() -> {
            domains.add(MailDomain.of(DOMAIN));
            return MailDomain.of(DOMAIN);
        });
        var staff = STAFF.stream()
                .map(name -> mailboxes.create(
                        name, new SmtpAddress(MailAlias.fromName(name).value(), domain)))
                .toList();
        var everybody = new ArrayList<Recipient>();
        var suppliers = group(domain, "All suppliers", RecipientKind.DISTRIBUTION_GROUP, true, staff.get(0));
        for (int i = 0; i < COMPANIES.size(); i++) {
            var company = COMPANIES.get(i);
            var people = people(company, i);
            everybody.addAll(people);
            var group = group(
                    domain, company.name() + " contacts", RecipientKind.DISTRIBUTION_GROUP, i % 2 == 0, staff.get(i));
            memberships.add(group.id(), people);
            memberships.add(group.id(), List.of(staff.get(i)));
            memberships.add(suppliers.id(), List.of(group));
        }
        var portal = group(domain, "Supplier portal", RecipientKind.MAIL_ENABLED_SECURITY_GROUP, true, staff.get(4));
        memberships.add(portal.id(), everybody.subList(0, 8));
        var project = group(domain, "Project Harbour", RecipientKind.MICROSOFT_365_GROUP, true, staff.get(5));
        memberships.add(project.id(), staff);
    }

    private List<Recipient> people(Company company, int number) {
        var people = new ArrayList<Recipient>();
        for (int i = 0; i < FIRST_NAMES.size(); i++) {
            var first = FIRST_NAMES.get(i);
            var last = LAST_NAMES.get((i * 3 + number * 2) % LAST_NAMES.size());
            var address = SmtpAddress.of(
                    "%s.%s@%s".formatted(first, last, company.domain()).toLowerCase(Locale.ROOT));
            var contact = contacts.create(new ContactDetails(
                    address,
                    List.of(),
                    Map.of(
                            ContactField.FIRST_NAME, first,
                            ContactField.LAST_NAME, last,
                            ContactField.COMPANY, company.name(),
                            ContactField.TITLE, TITLES.get((i + number) % TITLES.size()),
                            ContactField.CITY, company.city(),
                            ContactField.COUNTRY_OR_REGION, company.country()),
                    false));
            people.add(new Recipient(
                    contact.id(), contact.kind(), contact.details().displayName(), address.toString()));
        }
        return people;
    }

    private Recipient group(MailDomain domain, String name, RecipientKind kind, boolean closed, Recipient owner) {
        var alias = MailAlias.fromName(name);
        var details = GroupDetails.of(
                        kind, name, alias, new SmtpAddress(alias.value().toLowerCase(Locale.ROOT), domain))
                .withRequireSenderAuthentication(closed);
        var group = groups.create(details);
        groups.setOwners(group.id(), Set.of(owner.id()));
        return new Recipient(group.id(), kind, name, details.primaryAddress().toString());
    }
}
