package org.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.address.MailDomain;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupFilter;
import org.liaison.group.GroupSort;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.RecipientFilter;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** That lists and searches of a large directory walk the index made for them, by PostgreSQL's own count of scans. */
@SpringBootTest(classes = CoreTestApplication.class, properties = "liaison.home=target/liaison-home")
@ContextConfiguration(initializers = CommittingDatabaseInitializer.class)
@Transactional
class IndexUseTest {

    private static final int CONTACTS = 20_000;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private MemberSearch members;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void fillTheDirectory(@Autowired JdbcClient jdbc) {
        jdbc.sql("truncate recipient, recipient_address, membership, group_owner")
                .update();
        jdbc.sql("""
                        insert into recipient (kind, display_name, primary_address, company, alias)
                        select case when n > :contacts then 'DISTRIBUTION_GROUP' else 'MAIL_CONTACT' end,
                               'Name' || n, 'person' || n || '@example.org', 'Company' || n % 1000,
                               case when n > :contacts then 'alias' || n end
                          from generate_series(1, :contacts + 1000) n
                        """).param("contacts", CONTACTS).update();
        jdbc.sql("""
                        insert into recipient_address (recipient_id, position, address, address_key)
                        select id, 0, primary_address, primary_address from recipient
                        """).update();
        jdbc.sql("""
                        insert into membership (group_id, member_id, source_id)
                        select groups.id, member.id, 0
                          from recipient groups
                          join recipient member on member.id between groups.id - 1020 and groups.id - 1010
                         where groups.kind = 'DISTRIBUTION_GROUP' and member.kind = 'MAIL_CONTACT'
                        """).update();
        jdbc.sql("select gin_clean_pending_list('recipient_by_words')")
                .query((row, _) -> row.getLong(1))
                .single();
        jdbc.sql("analyze recipient, recipient_address, membership").update();
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, false, 0, recipient_by_name",
        "NAME, true, 0, recipient_by_name",
        "NAME, false, 5000, recipient_by_name",
        "COMPANY, false, 0, contact_by_company",
        "COMPANY, true, 0, contact_by_company",
        "ADDRESS, false, 0, contact_by_address",
        "ADDRESS, true, 0, contact_by_address",
        "NAME, false, 19000, recipient_by_name"
    })
    void walksTheOrderOfTheContactList(MailContactSort sort, boolean descending, int offset, String index) {
        uses(
                index,
                () -> assertThat(contacts.page(MailContactFilter.NONE, sort, descending, offset, 50))
                        .hasSize(50));
    }

    @Test
    void findsContactsByTheirWords() {
        var filter = MailContactFilter.NONE.withText("name12345");

        uses("recipient_by_words", () -> assertThat(contacts.count(filter)).isEqualTo(1));
        uses(
                "recipient_by_words",
                () -> assertThat(contacts.page(filter, MailContactSort.NAME, false, 0, 50))
                        .hasSize(1));
        uses(
                "recipient_by_words",
                () -> assertThat(recipients.page(RecipientFilter.anyKind("name12345"), 0, 50))
                        .hasSize(1));
        uses(
                "recipient_by_words",
                () -> assertThat(recipients.count(RecipientFilter.anyKind("name12345")))
                        .isEqualTo(1));
    }

    @Test
    void findsContactsByWhatAFilterAsksFor() {
        var none = MailContactFilter.NONE;

        uses(
                "contact_by_country",
                () -> assertThat(contacts.count(none.withCountry("Nowhere"))).isZero());
        uses(
                "contact_by_company",
                () -> assertThat(contacts.count(none.withCompany("Nobody Ltd"))).isZero());
        uses(
                "guest_by_name",
                () -> assertThat(contacts.count(none.withKind(RecipientKind.GUEST)))
                        .isZero());
        uses(
                "hidden_contact_by_name",
                () -> assertThat(contacts.count(none.withHidden(true))).isZero());
        uses(
                "recipient_by_words",
                () -> assertThat(contacts.count(none.withDomain(MailDomain.of("nowhere.example"))))
                        .isZero());
        uses(
                "contact_by_company",
                () -> assertThat(contacts.suggestions(ContactField.COMPANY, "x"))
                        .isEmpty());
    }

    @Test
    void walksTheOrderOfTheGroupList() {
        uses(
                "group_by_name",
                () -> assertThat(groups.page(GroupFilter.NONE, GroupSort.NAME, false, 0, 50))
                        .hasSize(50));
    }

    @Test
    void findsARecipientByItsAddress() {
        uses(
                "recipient_address_unique",
                () -> assertThat(recipients.byAddress("person777@example.org")).isPresent());
    }

    @Test
    void walksTheOrderForAGroupThatManyAreIn() {
        var group = new RecipientId(jdbc.sql("select max(group_id) from membership")
                .query(Long.class)
                .single());
        jdbc.sql("""
                        insert into membership (group_id, member_id, source_id)
                        select :group, id, 0 from recipient where kind = 'MAIL_CONTACT' and id % 2 = 0
                        on conflict do nothing
                        """).param("group", group.value()).update();

        uses(
                "recipient_by_name",
                () -> assertThat(members.page(group, "", 0, 50)).hasSize(50));
    }

    @Test
    void findsMembersAndGroupsByTheMembershipsOfOne() {
        var group = new RecipientId(jdbc.sql("select min(group_id) from membership")
                .query(Long.class)
                .single());
        var member = new RecipientId(jdbc.sql("select min(member_id) from membership")
                .query(Long.class)
                .single());

        uses("membership_pkey", () -> assertThat(members.page(group, "", 0, 50)).isNotEmpty());
        uses("membership_pkey", () -> assertThat(members.count(group, "")).isPositive());
        uses(
                "membership_by_member",
                () -> assertThat(memberships.groupsOf(member)).isNotEmpty());
    }

    private void uses(String index, Runnable query) {
        long before = scans(index);
        long whole = wholeScans();

        query.run();

        assertThat(scans(index)).as("scans of " + index).isGreaterThan(before);
        assertThat(wholeScans()).as("scans of whole tables").isEqualTo(whole);
    }

    /** How often this transaction has scanned the index. */
    private long scans(String index) {
        return jdbc.sql("select pg_stat_get_xact_numscans(cast(:index as regclass))")
                .param("index", index)
                .query(Long.class)
                .single();
    }

    private long wholeScans() {
        return jdbc.sql("""
                        select sum(seq_scan) from pg_stat_xact_user_tables
                         where relname in ('recipient', 'recipient_address', 'membership')
                        """).query(Long.class).single();
    }
}
