package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class MailContactSearchTest {

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private MailContactManagement management;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsWhatAListNeeds() {
        var ada = management.createGuest(new ContactDetails(
                SmtpAddress.of("Ada@example.org"),
                List.of(SmtpAddress.of("proxy@example.org")),
                Map.of(
                        ContactField.DISPLAY_NAME, "Ada Lovelace",
                        ContactField.COMPANY, "Engines",
                        ContactField.TITLE, "Countess",
                        ContactField.PHONE, "+44 1"),
                true));

        assertThat(page(MailContactFilter.NONE, MailContactSort.NAME, false))
                .containsExactly(new MailContactSummary(
                        ada.id(),
                        RecipientKind.GUEST,
                        "Ada Lovelace",
                        "Ada@example.org",
                        Map.of(
                                ContactField.COMPANY, "Engines",
                                ContactField.TITLE, "Countess",
                                ContactField.PHONE, "+44 1"),
                        true,
                        null));
    }

    @ParameterizedTest
    @CsvSource({"lovel", "ADA", "engin", "ada@example.org", "lovelace ada"})
    void findsContactsByTheBeginningsOfWords(String text) {
        create("Ada Lovelace", "ada@example.org", "Analytical Engines");
        create("Charles Babbage", "charles@example.com", "Difference");

        assertThat(names(page(MailContactFilter.NONE.withText(text), MailContactSort.NAME, false)))
                .containsExactly("Ada Lovelace");
        assertThat(contacts.count(MailContactFilter.NONE.withText(text))).isEqualTo(1);
    }

    @Test
    void findsAContactByItsNewNameOnceItIsCorrected() {
        var ada = management.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada Byron"));
        management.correct(ada.id(), 0, ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada Lovelace"));

        assertThat(contacts.count(MailContactFilter.NONE.withText("byron"))).isZero();
        assertThat(contacts.count(MailContactFilter.NONE.withText("lovelace"))).isEqualTo(1);
    }

    @Test
    void showsNeitherMailboxesNorGroups() {
        directory.mailbox("Grace");
        directory.group("Team");

        assertThat(page(MailContactFilter.NONE, MailContactSort.NAME, false)).isEmpty();
        assertThat(contacts.count(MailContactFilter.NONE)).isZero();
        assertThat(contacts.byId(directory.group("Other").id())).isEmpty();
    }

    @Test
    void showsTheDeletedInsteadOfTheLivingWhenAsked() {
        var ada = directory.contact("Ada");
        directory.contact("Bob");
        management.delete(ada.id());
        var deleted = MailContactFilter.NONE.withDeleted(true);

        for (var sort : MailContactSort.values()) {
            assertThat(names(page(deleted, sort, false))).containsExactly("Ada");
            assertThat(names(page(MailContactFilter.NONE, sort, false))).containsExactly("Bob");
        }
        assertThat(names(page(deleted.withText("ada"), MailContactSort.NAME, false)))
                .containsExactly("Ada");
        assertThat(page(deleted.withText("bob"), MailContactSort.NAME, false)).isEmpty();
        assertThat(contacts.count(deleted)).isEqualTo(1);
        assertThat(contacts.count(MailContactFilter.NONE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, false, '\u00C4nne, ben, Zo\u00E9'",
        "NAME, true, 'Zo\u00E9, ben, \u00C4nne'",
        "ADDRESS, false, 'ben, Zo\u00E9, \u00C4nne'",
        "ADDRESS, true, '\u00C4nne, Zo\u00E9, ben'",
        "COMPANY, false, 'Zo\u00E9, \u00C4nne, ben'",
        "COMPANY, true, 'ben, \u00C4nne, Zo\u00E9'"
    })
    void sortsAsPeopleExpect(MailContactSort sort, boolean descending, String expected) {
        create("Zo\u00E9", "b@example.org", "alpha");
        create("\u00C4nne", "C@example.org", "Beta");
        create("ben", "a@example.org", "gamma");

        assertThat(String.join(", ", names(page(MailContactFilter.NONE, sort, descending))))
                .isEqualTo(expected);
        assertThat(String.join(", ", names(page(MailContactFilter.NONE.withText("example"), sort, descending))))
                .isEqualTo(expected);
    }

    @Test
    void neitherRepeatsNorSkipsAnybodyFromPageToPage() {
        // Stored against the order of their numbers, so that only a sort brings people of one name into it.
        jdbc.sql("""
                        with added as (
                            insert into recipient (id, kind, display_name, primary_address, company)
                            select 1000000 - n, 'MAIL_CONTACT', 'Same Name', 'same' || n || '@example.org', 'Same Company'
                              from generate_series(1, 25) n
                            returning id, primary_address)
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select id, 0, primary_address, primary_address from added
                        """).update();

        for (var sort : MailContactSort.values()) {
            for (var filter : List.of(MailContactFilter.NONE, MailContactFilter.NONE.withText("same"))) {
                for (boolean descending : new boolean[] {false, true}) {
                    var seen = new ArrayList<Long>();
                    for (int offset = 0; offset < 25; offset += 7) {
                        contacts.page(filter, sort, descending, offset, 7)
                                .forEach(line -> seen.add(line.id().value()));
                    }
                    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
                    assertThat(contacts.page(filter, sort, descending, 25, 7)).isEmpty();
                    if (sort != MailContactSort.ADDRESS) {
                        assertThat(descending ? seen.reversed() : seen).isSorted();
                    }
                }
            }
        }
    }

    @Test
    void countsHitsUpToALimitButTheWholeListExactly() {
        int many = MailContactSearch.COUNT_LIMIT + 50;
        jdbc.sql("""
                        with added as (
                            insert into recipient (kind, display_name, primary_address)
                            select 'MAIL_CONTACT', 'Person ' || n, 'person' || n || '@example.org'
                              from generate_series(1, :many) n
                            returning id, primary_address)
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select id, 0, primary_address, primary_address from added
                        """).param("many", many).update();
        var text = MailContactFilter.NONE.withText("person");

        assertThat(contacts.count(MailContactFilter.NONE)).isEqualTo(many);
        assertThat(contacts.count(text)).isEqualTo(MailContactSearch.COUNT_LIMIT + 1);
        assertThat(contacts.page(text, MailContactSort.NAME, false, many - 10, 50))
                .hasSize(10);
    }

    @Test
    void countsThroughManyChanges() {
        for (int i = 0; i < 1_200; i++) {
            jdbc.sql(
                            "insert into recipient (kind, display_name, primary_address) values ('MAIL_CONTACT', 'A', 'a@example.org')")
                    .update();
        }
        jdbc.sql("update recipient set deleted_at = now() where id % 3 = 0").update();
        jdbc.sql("update recipient set company = 'Contoso'").update();
        jdbc.sql("delete from recipient where id % 7 = 0").update();

        assertThat(contacts.count(MailContactFilter.NONE)).isEqualTo(rows("deleted_at is null"));
        assertThat(contacts.count(MailContactFilter.NONE.withDeleted(true))).isEqualTo(rows("deleted_at is not null"));
        assertThat(jdbc.sql("select count(*) from recipient_tally")
                        .query(Integer.class)
                        .single())
                .isLessThan(1_000);
    }

    @Test
    void handsOverEveryLivingContactByName() {
        directory.mailbox("Grace");
        var gone = directory.contact("Gone");
        management.delete(gone.id());
        for (var name : List.of("Cleo", "Ada", "Ben")) {
            create(name, name + "@example.org", "");
        }
        directory.guest("Dora");

        var all = new ArrayList<MailContact>();
        contacts.forEach(MailContactFilter.NONE, all::add);

        assertThat(all)
                .extracting(contact -> contact.details().displayName())
                .containsExactly("Ada", "Ben", "Cleo", "Dora")
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(all.getLast().kind()).isEqualTo(RecipientKind.GUEST);
    }

    private int rows(String condition) {
        return jdbc.sql("select count(*) from recipient where " + condition)
                .query(Integer.class)
                .single();
    }

    private void create(String name, String address, String company) {
        management.create(new ContactDetails(
                SmtpAddress.of(address),
                List.of(),
                Map.of(ContactField.DISPLAY_NAME, name, ContactField.COMPANY, company),
                false));
    }

    private List<MailContactSummary> page(MailContactFilter filter, MailContactSort sort, boolean descending) {
        return contacts.page(filter, sort, descending, 0, 50);
    }

    private static List<String> names(List<MailContactSummary> page) {
        return page.stream().map(MailContactSummary::displayName).toList();
    }
}
