package org.liaison.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import org.liaison.batch.ImportRig;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred edits as people make them on the screen, of people called {@code known0@example.org} and so on: the first join
 * the shared group, the last get another title or leave it.
 */
final class BrowserEdits {

    private static final int JOINING = 30;
    private static final int FIRST_CORRECTED = 60;
    private static final int FIRST_LEAVING = 70;
    private static final int PEOPLE = 100;

    private final ImportRig imports;
    private final MailContactManagement contacts;
    private final MembershipManagement memberships;
    private final RecipientSearch recipients;
    private final JdbcClient jdbc;

    BrowserEdits(
            ImportRig imports,
            MailContactManagement contacts,
            MembershipManagement memberships,
            RecipientSearch recipients,
            JdbcClient jdbc) {
        this.imports = imports;
        this.contacts = contacts;
        this.memberships = memberships;
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    /** Makes members of those who are to leave. */
    void prepare() {
        for (int i = FIRST_LEAVING; i < PEOPLE; i++) {
            memberships.add(shared(), List.of(person(i)));
        }
    }

    void make() throws InterruptedException {
        for (int i = 0; i < PEOPLE; i++) {
            if (i < JOINING) {
                memberships.add(shared(), List.of(person(i)));
            }
            if (i >= FIRST_CORRECTED) {
                correct(i);
            }
            if (i >= FIRST_LEAVING) {
                memberships.remove(shared(), List.of(person(i).id()));
            }
            Thread.sleep(20);
        }
    }

    void assertStand() {
        for (int i = 0; i < PEOPLE; i++) {
            // A file need not add whom a person has added by the time it is planned.
            assertThat(sources(i)).as("person %d", i).matches(i < JOINING ? "0(,1)?" : i < FIRST_CORRECTED ? "1" : "");
            if (i >= FIRST_CORRECTED) {
                assertThat(imports.contact(address(i)).get(ContactField.TITLE)).isEqualTo("Title " + i);
            }
        }
        // Whoever joins is told to be new or known, depending on how far the imports have got.
        assertThat(jdbc.sql("""
                        select concat(case when action like 'MEMBERSHIP%' then 'MEMBER_ADDED' else action end,
                                      ' ', count(*))
                          from audit_entry
                         where recipient_id is not null
                         group by case when action like 'MEMBERSHIP%' then 'MEMBER_ADDED' else action end
                        """).query(String.class).list())
                .containsExactlyInAnyOrder("CONTACT_UPDATED 40", "MEMBER_ADDED 60", "MEMBER_REMOVED 30");
    }

    private void correct(int i) {
        while (true) {
            var seen = imports.mailContact(address(i));
            var fields = new EnumMap<ContactField, String>(seen.details().fields());
            fields.put(ContactField.TITLE, "Title " + i);
            var details = new ContactDetails(
                    seen.details().externalAddress(), seen.details().proxyAddresses(), fields, false);
            try {
                contacts.correct(seen.id(), seen.version(), details);
                return;
            } catch (OptimisticLockingFailureException _) {
                // Looks again, and says it again.
            }
        }
    }

    private String sources(int i) {
        return jdbc.sql("""
                        select coalesce(string_agg(source_id::text, ',' order by source_id), '')
                          from membership
                         where group_id = :group and member_id = :member
                        """)
                .param("group", shared().value())
                .param("member", person(i).id().value())
                .query(String.class)
                .single();
    }

    private RecipientId shared() {
        return recipients.byAddress("shared@corp.example").orElseThrow().id();
    }

    private Recipient person(int i) {
        return recipients.byAddress(address(i)).orElseThrow();
    }

    private static String address(int i) {
        return "known%d@example.org".formatted(i);
    }
}
