package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.contact.MailContactSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class ContactWarningsTest {

    private static final ImportOptions UPDATING = TestImports.mode(ImportMode.ADD_AND_UPDATE, null);
    private static final MailContactFilter WARNED = MailContactFilter.NONE.withWarned(true);

    @Autowired
    private TestImports imports;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsContactsThatAnImportHadToWarnOf() {
        imports.applied(UPDATING, warned(2, "ada@example.org", "Paris"), TestImports.row(3, "bob@example.org"));

        assertThat(found()).containsExactly("ada@example.org");
        assertThat(contacts.count(WARNED)).isEqualTo(1);
    }

    @Test
    void forgetsAWarningWhenALaterImportHasNone() {
        imports.applied(UPDATING, warned(2, "ada@example.org", "Paris"), warned(3, "bob@example.org", "Rome"));

        imports.applied(UPDATING, TestImports.row(2, "ada@example.org", Map.of(ContactField.CITY, "Turin")));

        assertThat(found()).containsExactly("bob@example.org");
    }

    @Test
    void forgetsWarningsWithTheImportThatIsTakenBack() {
        imports.applied(UPDATING, TestImports.row(2, "ada@example.org"));
        var run = imports.applied(UPDATING, warned(2, "ada@example.org", "Paris"));
        assertThat(found()).hasSize(1);

        imports.undo(run);

        assertThat(found()).isEmpty();
    }

    @Test
    void pagesThroughMoreThanAreCounted() {
        jdbc.sql("""
                        with added as (
                            insert into recipient (kind, display_name, primary_address)
                            select 'MAIL_CONTACT', 'Someone ' || lpad(n::text, 5, '0'), 'someone' || n || '@example.org'
                              from generate_series(1, 10020) n
                            returning id)
                        insert into contact_warning (recipient_id, run_id) select id, 1 from added
                        """).update();

        assertThat(contacts.count(WARNED)).isEqualTo(MailContactSearch.COUNT_LIMIT + 1);
        assertThat(contacts.page(WARNED, MailContactSort.NAME, false, 10_000, 10))
                .extracting(MailContactSummary::displayName)
                .startsWith("Someone 10001")
                .hasSize(10);
    }

    private List<String> found() {
        return contacts.page(WARNED, MailContactSort.NAME, false, 0, 10).stream()
                .map(MailContactSummary::externalAddress)
                .toList();
    }

    private static StagedRow warned(long record, String address, String city) {
        return new StagedRow(
                record,
                record,
                List.of(address),
                SmtpAddress.of(address),
                List.of(),
                null,
                null,
                Map.of(ContactField.CITY, city),
                Set.of(),
                List.of(),
                List.of(ProblemKind.FURTHER_ADDRESS_INVALID.at(record, record, "Email")));
    }
}
