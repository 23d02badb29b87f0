package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** The groups that rows name, or that are chosen beside the file: which ones are meant, and who joins them. */
@CoreTest
class ImportedGroupsTest {

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailContactSearch contactSearch;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MembershipSearch membershipSearch;

    @Autowired
    private MemberSearch members;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private TestImports imports;

    @Test
    void keepsAContactWhoseGroupDoesNotExistAndSaysSo() {
        var run = planned(ImportOptions.defaults(), List.of(row(2, "ada@example.org", Map.of(), "Nowhere")));
        apply(run);

        assertThat(contact("ada@example.org")).isNotNull();
        assertThat(search.problems(run, 0, 10))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("GROUP-601"));
    }

    @Test
    void findsGroupsByAddressAliasAndName() {
        var team = group(RecipientKind.DISTRIBUTION_GROUP, "The Team", "team");

        var run = planned(
                ImportOptions.defaults(),
                List.of(
                        row(2, "a@example.org", Map.of(), "TEAM@corp.example"),
                        row(3, "b@example.org", Map.of(), "Team"),
                        row(4, "c@example.org", Map.of(), "the team")));
        apply(run);

        assertThat(members.count(team.id(), "")).isEqualTo(3);
        assertThat(search.problems(run, 0, 10)).isEmpty();
    }

    @Test
    void takesTheFirstGroupsAddressAsTheOrganisationsDomain() {
        var run = planned(
                TestImports.creatingGroups(),
                List.of(row(2, "ada@example.org", Map.of(), "team@corp.example"), row(3, "x@corp.example", Map.of())));
        apply(run);

        assertThat(domains.defaultDomain()).contains(MailDomain.of("corp.example"));
        assertThat(recipients.byAddress("team@corp.example"))
                .map(Recipient::kind)
                .contains(RecipientKind.DISTRIBUTION_GROUP);
        assertThat(imports.counts(run).rejected()).isEqualTo(1);
    }

    @Test
    void addsEveryRowToTheTargetGroups() {
        var team = group(RecipientKind.DISTRIBUTION_GROUP, "Team", "team");
        var options = new ImportOptions(
                ImportMode.ADD_AND_FILL, "Partner", false, List.of("team@corp.example"), null, null, Map.of(), null);
        contacts.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada"));

        var run = planned(options, List.of(row(2, "ada@example.org", Map.of()), row(3, "bob@example.org", Map.of())));
        apply(run);

        assertThat(imports.counts(run).membershipOnly()).isEqualTo(1);
        assertThat(members.page(team.id(), "", 0, 10))
                .allSatisfy(member -> assertThat(member.sources()).containsExactly("Partner"))
                .hasSize(2);
    }

    @Test
    void refusesATargetGroupThatDoesNotExist() {
        var options = new ImportOptions(
                ImportMode.ADD_AND_FILL, null, false, List.of("nowhere@corp.example"), null, null, Map.of(), null);
        var run = imports.staged(options, row(2, "ada@example.org", Map.of()));

        assertThatThrownBy(() -> planning.plan(run))
                .isInstanceOf(UnusableImportException.class)
                .hasMessageContaining("nowhere@corp.example");
    }

    @Test
    void confirmsAMembershipThatWasMadeByHandWhereASourceNamesIt() {
        var team = group(RecipientKind.DISTRIBUTION_GROUP, "Team", "team");
        var ada = contacts.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada"));
        memberships.add(team.id(), List.of(recipients.byId(ada.id()).orElseThrow()));

        var rows = List.of(row(2, "ada@example.org", Map.of(), "team"));
        var single = planned(ImportOptions.defaults(), rows);
        var run = planned(TestImports.mode(ImportMode.ADD_AND_FILL, "Partner"), rows);
        apply(run);

        assertThat(imports.run(single).state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(imports.counts(run).unchanged()).isEqualTo(1);
        assertThat(members.page(team.id(), "", 0, 10))
                .singleElement()
                .satisfies(member -> assertThat(member.sources()).containsExactly("By hand", "Partner"));
    }

    @Test
    void doesNotPutContactsIntoMicrosoft365Groups() {
        var team = group(RecipientKind.MICROSOFT_365_GROUP, "Team", "team");

        var run = planned(ImportOptions.defaults(), List.of(row(2, "ada@example.org", Map.of(), "team")));
        apply(run);

        assertThat(members.count(team.id(), "")).isZero();
        assertThat(search.problems(run, 0, 10))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("GROUP-603"));
    }

    @Test
    void unitesRowsOfTheSameContactWithTheirGroups() {
        domains.add(MailDomain.of("corp.example"));

        var run = planned(
                TestImports.creatingGroups(),
                List.of(row(2, "ada@example.org", Map.of(), "One"), row(3, "Ada@Example.org", Map.of(), "Two")));
        apply(run);

        assertThat(imports.counts(run).created()).isEqualTo(1);
        assertThat(imports.counts(run).duplicate()).isEqualTo(1);
        assertThat(membershipSearch.groupsOf(contact("ada@example.org").id()))
                .extracting(group -> group.group().displayName())
                .containsExactly("One", "Two");
    }

    @Test
    void doesNotLetAFileOwnWhatPeopleDidByHand() {
        var options =
                new ImportOptions(ImportMode.ADD_AND_FILL, "by hand", false, List.of(), null, null, Map.of(), null);

        assertThatThrownBy(() -> imports.staged(options)).isInstanceOf(UnusableImportException.class);
    }

    private ImportRunId planned(ImportOptions options, List<StagedRow> rows) {
        return imports.planned(options, rows.toArray(StagedRow[]::new));
    }

    private ImportState apply(ImportRunId run) {
        return imports.apply(run);
    }

    private MailContact contact(String address) {
        RecipientId id = recipients.byAddress(address).orElseThrow().id();
        return contactSearch.byId(id).orElseThrow();
    }

    private DistributionGroup group(RecipientKind kind, String name, String alias) {
        domains.add(MailDomain.of("corp.example"));
        return groups.create(
                GroupDetails.of(kind, name, new MailAlias(alias), SmtpAddress.of(alias + "@corp.example")));
    }

    private static StagedRow row(long record, String address, Map<ContactField, String> fields, String... groups) {
        return TestImports.row(record, address, fields, groups);
    }
}
