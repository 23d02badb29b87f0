package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class MailContactFilterTest {

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private MailContactManagement management;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void byCompanyExactlyAsItIsWritten() {
        create("Ada", "ada@example.org", ContactField.COMPANY, "Engines");
        create("Bob", "bob@example.org", ContactField.COMPANY, "Engines Ltd");

        assertFinds(MailContactFilter.NONE.withCompany("Engines"), "Ada");
    }

    @Test
    void byCountry() {
        create("Ada", "ada@example.org", ContactField.COUNTRY_OR_REGION, "GB");
        create("Bob", "bob@example.org", ContactField.COUNTRY_OR_REGION, "France");

        assertFinds(MailContactFilter.NONE.withCountry("GB"), "Ada");
    }

    @Test
    void byDomainWhateverCaseAndFormItIsWrittenIn() {
        create("Ada", "ada@B\u00FCcher.example", ContactField.CITY, "");
        create("Bob", "bob@xn--bcher-kva.example", ContactField.CITY, "");
        create("Cid", "cid@sub.b\u00FCcher.example", ContactField.CITY, "");
        create("Dan", "dan@b\u00FCcher.example.org", ContactField.CITY, "");
        create("Eve", "eve.example.com@example.org", ContactField.CITY, "");

        assertFinds(MailContactFilter.NONE.withDomain(MailDomain.of("b\u00FCcher.EXAMPLE")), "Ada", "Bob");
        assertFinds(MailContactFilter.NONE.withDomain(MailDomain.of("XN--bcher-kva.example")), "Ada", "Bob");
        assertFinds(MailContactFilter.NONE.withDomain(MailDomain.of("example.org")), "Eve");
        assertFinds(MailContactFilter.NONE.withDomain(MailDomain.of("example.com")));
    }

    @Test
    void byGroup() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.contact("Ada"), directory.mailbox("Internal")));
        directory.contact("Bob");

        assertFinds(MailContactFilter.NONE.withGroup(team.id()), "Ada");
    }

    @Test
    void bySourceOfAMembership() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        var bob = directory.contact("Bob");
        directory.contact("Nobody's member");
        memberships.add(team.id(), List.of(ada));
        jdbc.sql("insert into source (id, name) values (7, 'Partners')").update();
        jdbc.sql("""
                        with run as (
                            insert into import_run (source_id, state, mode, requested_by, file_name, file_path, file_sha256,
                                                    file_bytes)
                            values (7, 'APPLIED', 'FULL_SYNC', 'admin', 'p.csv', 'p.csv', '', 1)
                            returning id),
                        change as (
                            insert into import_group_change (run_id, group_id, first_seq, last_seq, added, removed, members)
                            select id, :team, 1, 1, 1, 0, 1 from run)
                        insert into membership (group_id, member_id, source_id) values (:team, :bob, 7)
                        """)
                .param("team", team.id().value())
                .param("bob", bob.id().value())
                .update();

        assertFinds(MailContactFilter.NONE.withSource("By hand"), "Ada");
        assertFinds(MailContactFilter.NONE.withSource("partners"), "Bob");
        assertFinds(MailContactFilter.NONE.withSource("Nobody"));
    }

    @Test
    void byGroupAndSourceAmongMoreThanAreCounted() {
        var team = directory.group("Team");
        directory.contact("Aaron");
        jdbc.sql("""
                        with added as (
                            insert into recipient (kind, display_name, primary_address)
                            select 'MAIL_CONTACT', 'Person ' || n, 'person' || n || '@example.org'
                              from generate_series(1, 10010) n
                            returning id)
                        insert into membership (group_id, member_id, source_id) select :team, id, 0 from added
                        """).param("team", team.id().value()).update();
        var filter = MailContactFilter.NONE.withGroup(team.id()).withSource("By hand");

        assertThat(contacts.count(filter)).isEqualTo(MailContactSearch.COUNT_LIMIT + 1);
        assertThat(contacts.page(filter, MailContactSort.NAME, false, 0, 2))
                .extracting(MailContactSummary::displayName)
                .containsExactly("Person 1", "Person 10");
    }

    @Test
    void byKind() {
        directory.contact("Ada");
        directory.guest("Gil");

        assertFinds(MailContactFilter.NONE.withKind(RecipientKind.GUEST), "Gil");
        assertFinds(MailContactFilter.NONE.withKind(RecipientKind.MAIL_CONTACT), "Ada");
    }

    @Test
    void hiddenOnesOrTheOthers() {
        management.create(new ContactDetails(
                SmtpAddress.of("ada@example.org"), List.of(), Map.of(ContactField.DISPLAY_NAME, "Ada"), true));
        directory.contact("Bob");

        assertFinds(MailContactFilter.NONE.withHidden(true), "Ada");
        assertFinds(MailContactFilter.NONE.withHidden(false), "Bob");
    }

    @Test
    void allOfItTogetherAndAmongTheDeletedToo() {
        create("Ada Byron", "ada@example.org", ContactField.COMPANY, "Engines");
        create("Ada King", "king@example.com", ContactField.COMPANY, "Engines");
        create("Bob", "bob@example.org", ContactField.COMPANY, "Engines");
        var filter =
                MailContactFilter.NONE.withText("ada").withCompany("Engines").withDomain(MailDomain.of("example.org"));
        assertFinds(filter, "Ada Byron");

        management.delete(contacts.page(filter, MailContactSort.NAME, false, 0, 1)
                .getFirst()
                .id());

        assertFinds(filter);
        assertFinds(filter.withDeleted(true), "Ada Byron");
    }

    @Test
    void onlyAFilterThatLeavesSomebodyOutIsNarrow() {
        assertThat(MailContactFilter.NONE.isNarrow()).isFalse();
        assertThat(MailContactFilter.NONE.withText(" - ").withDeleted(true).isNarrow())
                .isFalse();
        assertThat(MailContactFilter.NONE.withText("a").isNarrow()).isTrue();
        assertThat(MailContactFilter.NONE.withHidden(false).withDeleted(true).isNarrow())
                .isTrue();
    }

    @Test
    void suggestsCompaniesAndCountriesByTheirBeginningOnceEach() {
        create("Ada", "a@example.org", ContactField.COMPANY, "engines");
        create("Bob", "b@example.org", ContactField.COMPANY, "Engines");
        create("Cid", "c@example.org", ContactField.COMPANY, "Engines");
        create("Dan", "d@example.org", ContactField.COMPANY, "\u00C9nergie");
        create("Eve", "e@example.org", ContactField.COMPANY, "Forge");
        create("Fay", "f@example.org", ContactField.COUNTRY_OR_REGION, "GB");
        management.delete(create("Gone", "g@example.org", ContactField.COMPANY, "Engine sheds")
                .id());

        assertThat(contacts.suggestions(ContactField.COMPANY, "EN"))
                .containsExactly("\u00C9nergie", "engines", "Engines");
        assertThat(contacts.suggestions(ContactField.COMPANY, "")).hasSize(4);
        assertThat(contacts.suggestions(ContactField.COMPANY, "x")).isEmpty();
        assertThat(contacts.suggestions(ContactField.COUNTRY_OR_REGION, "")).containsExactly("GB");
    }

    private MailContact create(String name, String address, ContactField field, String value) {
        return management.create(new ContactDetails(
                SmtpAddress.of(address), List.of(), Map.of(ContactField.DISPLAY_NAME, name, field, value), false));
    }

    private void assertFinds(MailContactFilter filter, String... names) {
        assertThat(contacts.page(filter, MailContactSort.NAME, false, 0, 10))
                .extracting(MailContactSummary::displayName)
                .containsExactly(names);
        assertThat(contacts.count(filter)).isEqualTo(names.length);
        var exported = new ArrayList<String>();
        contacts.forEach(filter, contact -> exported.add(contact.details().displayName()));
        assertThat(exported).containsExactly(names);
    }
}
