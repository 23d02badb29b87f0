package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailAlias;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditSearch;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContact;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.contact.MailContactSort;
import org.liaison.group.DistributionGroup;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.GroupDetails;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ImportPlanTest {

    private static final ImportOptions CREATING_GROUPS =
            new ImportOptions(ImportMode.ADD_AND_FILL, null, true, List.of(), null, null, Map.of(), null);

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private StagedRows stagedRows;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private PlanApplication application;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailContactSearch contactSearch;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private MailboxManagement mailboxes;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MembershipSearch membershipSearch;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private PlanChunks chunks;

    @Autowired
    private TestImports imports;

    @Test
    void createsContactsWithTheirFieldsAndTellsTheAuditLogFromWhichRowTheyCame() {
        var run = staged(row(2, "ada@example.org", Map.of(ContactField.COMPANY, "Analytical Engines")));

        assertThat(planning.plan(run)).isEqualTo(ImportState.PLANNED);
        assertThat(apply(run)).isEqualTo(ImportState.APPLIED);

        var ada = contact("ada@example.org");
        assertThat(ada.details().get(ContactField.COMPANY)).isEqualTo("Analytical Engines");
        assertThat(counts(run).created()).isEqualTo(1);
        assertThat(audit.ofRecipient(ada.id().value(), 10)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CONTACT_CREATED);
            assertThat(entry.runId()).isEqualTo(run.value());
            assertThat(entry.record()).isEqualTo(2);
            assertThat(entry.after()).contains("Analytical Engines");
        });
    }

    @Test
    void changesNothingTheSecondTime() {
        var rows = List.of(
                row(2, "ada@example.org", Map.of(ContactField.COMPANY, "Engines"), "Team"),
                row(3, "charles@example.org", Map.of(), "Team"));
        domains.add(MailDomain.of("corp.example"));
        apply(planned(CREATING_GROUPS, rows));

        var again = staged(CREATING_GROUPS, rows);

        assertThat(planning.plan(again)).isEqualTo(ImportState.NO_CHANGE);
        assertThat(counts(again).unchanged()).isEqualTo(2);
        assertThat(search.byId(again).orElseThrow().counts().memberships().unchanged())
                .isEqualTo(2);
    }

    @Test
    void fillsEmptyFieldsAndLeavesTheOthers() {
        contacts.create(new ContactDetails(
                SmtpAddress.of("ada@example.org"),
                List.of(),
                Map.of(ContactField.DISPLAY_NAME, "Ada", ContactField.COMPANY, "By hand"),
                false));
        var row = row(2, "ADA@example.org", Map.of(ContactField.COMPANY, "From the file", ContactField.CITY, "London"));

        var run = planned(ImportOptions.defaults(), List.of(row));
        apply(run);

        var ada = contact("ada@example.org").details();
        assertThat(ada.get(ContactField.COMPANY)).isEqualTo("By hand");
        assertThat(ada.get(ContactField.CITY)).isEqualTo("London");
        assertThat(counts(run).updated()).isEqualTo(1);
    }

    @Test
    void leavesContactsAloneThatExistWhenItMayOnlyAdd() {
        contacts.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada"));
        var options = new ImportOptions(ImportMode.ADD_ONLY, null, false, List.of(), null, null, Map.of(), null);

        var run = staged(options, List.of(row(2, "ada@example.org", Map.of(ContactField.CITY, "London"))));

        assertThat(planning.plan(run)).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void unitesRowsOfTheSameContactWithTheirGroups() {
        domains.add(MailDomain.of("corp.example"));

        var run = planned(
                CREATING_GROUPS,
                List.of(row(2, "ada@example.org", Map.of(), "One"), row(3, "Ada@Example.org", Map.of(), "Two")));
        apply(run);

        assertThat(counts(run).created()).isEqualTo(1);
        assertThat(counts(run).duplicate()).isEqualTo(1);
        assertThat(membershipSearch.groupsOf(contact("ada@example.org").id()))
                .extracting(group -> group.group().displayName())
                .containsExactly("One", "Two");
    }

    @Test
    void rejectsAddressesOfTheOrganisationAndOfMailboxes() {
        domains.add(MailDomain.of("corp.example"));
        mailboxes.create("Grace", SmtpAddress.of("grace@corp.example"));

        var run = planned(
                ImportOptions.defaults(),
                List.of(row(2, "someone@corp.example", Map.of()), row(3, "ada@example.org", Map.of())));

        assertThat(counts(run).rejected()).isEqualTo(1);
        assertThat(counts(run).created()).isEqualTo(1);
        assertThat(search.problems(run, 0, 10)).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo(2);
            assertThat(problem.code()).isEqualTo("ADDR-403");
        });
    }

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

        assertThat(membershipSearch.count(team.id(), "")).isEqualTo(3);
        assertThat(search.problems(run, 0, 10)).isEmpty();
    }

    @Test
    void takesTheFirstGroupsAddressAsTheOrganisationsDomain() {
        var run = planned(
                CREATING_GROUPS,
                List.of(row(2, "ada@example.org", Map.of(), "team@corp.example"), row(3, "x@corp.example", Map.of())));
        apply(run);

        assertThat(domains.defaultDomain()).contains(MailDomain.of("corp.example"));
        assertThat(recipients.byAddress("team@corp.example"))
                .map(Recipient::kind)
                .contains(RecipientKind.DISTRIBUTION_GROUP);
        assertThat(counts(run).rejected()).isEqualTo(1);
    }

    @Test
    void addsEveryRowToTheTargetGroups() {
        var team = group(RecipientKind.DISTRIBUTION_GROUP, "Team", "team");
        var options = new ImportOptions(
                ImportMode.ADD_AND_FILL, "Partner", false, List.of("team@corp.example"), null, null, Map.of(), null);
        contacts.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada"));

        var run = planned(options, List.of(row(2, "ada@example.org", Map.of()), row(3, "bob@example.org", Map.of())));
        apply(run);

        assertThat(counts(run).membershipOnly()).isEqualTo(1);
        assertThat(membershipSearch.members(team.id(), "", 0, 10))
                .allSatisfy(member -> assertThat(member.sources()).containsExactly("Partner"))
                .hasSize(2);
    }

    @Test
    void doesNotLetAFileOwnWhatPeopleDidByHand() {
        var options =
                new ImportOptions(ImportMode.ADD_AND_FILL, "by hand", false, List.of(), null, null, Map.of(), null);

        assertThatThrownBy(() -> staged(options, List.of())).isInstanceOf(UnusableImportException.class);
    }

    @Test
    void refusesATargetGroupThatDoesNotExist() {
        var options = new ImportOptions(
                ImportMode.ADD_AND_FILL, null, false, List.of("nowhere@corp.example"), null, null, Map.of(), null);
        var run = staged(options, List.of(row(2, "ada@example.org", Map.of())));

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
        assertThat(counts(run).unchanged()).isEqualTo(1);
        assertThat(membershipSearch.members(team.id(), "", 0, 10))
                .singleElement()
                .satisfies(member -> assertThat(member.sources()).containsExactly("By hand", "Partner"));
    }

    @Test
    void doesNotPutContactsIntoMicrosoft365Groups() {
        var team = group(RecipientKind.MICROSOFT_365_GROUP, "Team", "team");

        var run = planned(ImportOptions.defaults(), List.of(row(2, "ada@example.org", Map.of(), "team")));
        apply(run);

        assertThat(membershipSearch.count(team.id(), "")).isZero();
        assertThat(search.problems(run, 0, 10))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("GROUP-603"));
    }

    @Test
    void givesFurtherAddressesToTheFirstRowThatAsksForThem() {
        var run = planned(
                ImportOptions.defaults(),
                List.of(
                        row(2, "a@example.org", List.of("shared@example.org")),
                        row(3, "b@example.org", List.of("shared@example.org", "own@example.org"))));
        apply(run);

        assertThat(contact("a@example.org").details().proxyAddresses())
                .containsExactly(SmtpAddress.of("shared@example.org"));
        assertThat(contact("b@example.org").details().proxyAddresses())
                .containsExactly(SmtpAddress.of("own@example.org"));
        assertThat(search.problems(run, 0, 10)).extracting(ImportProblem::code).containsOnly("ADDR-404");
    }

    @Test
    void recognisesAContactByItsFurtherAddress() {
        contacts.create(new ContactDetails(
                SmtpAddress.of("ada@example.org"), List.of(SmtpAddress.of("lovelace@example.org")), Map.of(), false));

        var run = planned(
                ImportOptions.defaults(),
                List.of(row(2, "lovelace@example.org", Map.of()), row(3, "ada@example.org", Map.of())));

        assertThat(counts(run).unchanged()).isEqualTo(1);
        assertThat(counts(run).duplicate()).isEqualTo(1);
    }

    @Test
    void doesNotOverwriteAContactThatWasChangedAfterThePlan() {
        var ada = contacts.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada"));
        var run = planned(
                ImportOptions.defaults(), List.of(row(2, "ada@example.org", Map.of(ContactField.CITY, "London"))));
        contacts.correct(
                ada.id(),
                0,
                new ContactDetails(
                        ada.details().externalAddress(),
                        List.of(),
                        Map.of(ContactField.DISPLAY_NAME, "Ada", ContactField.CITY, "Paris"),
                        false));

        assertThat(apply(run)).isEqualTo(ImportState.APPLIED_WITH_ERRORS);

        assertThat(contact("ada@example.org").details().get(ContactField.CITY)).isEqualTo("Paris");
    }

    @Test
    void goesOnWhereAnInterruptedApplicationStood() {
        var run = planned(
                ImportOptions.defaults(),
                List.of(
                        row(2, "a@example.org", Map.of()),
                        row(3, "b@example.org", Map.of()),
                        row(4, "c@example.org", Map.of())));
        chunks.cut(run, 2);
        runs.beginApplying(run);
        assertThat(application.applyNext(run, 0)).isTrue();

        runs.failed(run, "killed");

        assertThat(apply(run)).isEqualTo(ImportState.APPLIED);
        assertThat(contactSearch.page(MailContactFilter.NONE, MailContactSort.ADDRESS, false, 0, 10))
                .extracting(line -> line.externalAddress())
                .containsExactly("a@example.org", "b@example.org", "c@example.org");
    }

    @Test
    void showsThePlanWithThePeopleAndGroupsItIsAbout() {
        domains.add(MailDomain.of("corp.example"));

        var run = planned(CREATING_GROUPS, List.of(row(2, "ada@example.org", Map.of(), "Team")));

        assertThat(search.changes(search.byId(run).orElseThrow(), 0, 10))
                .extracting(change -> "%s %s %s".formatted(change.action(), change.address(), change.group()))
                .containsExactly(
                        "GROUP_CREATED null Team",
                        "CONTACT_CREATED ada@example.org null",
                        "MEMBER_ADDED ada@example.org Team");
    }

    private ImportRunId planned(ImportOptions options, List<StagedRow> rows) {
        var run = staged(options, rows);
        planning.plan(run);
        return run;
    }

    private ImportRunId staged(StagedRow... rows) {
        return staged(ImportOptions.defaults(), List.of(rows));
    }

    private ImportRunId staged(ImportOptions options, List<StagedRow> rows) {
        var run = runs.begin(new ReceivedFile("people.csv", Path.of("people.csv"), "0", 1), options);
        runs.saveLayout(
                run,
                new ImportLayout(
                        "UTF-8",
                        EncodingEvidence.VALID_UTF_8,
                        false,
                        ",",
                        1,
                        List.of("Email", "Company", "City", "Groups"),
                        Map.of("Email", "externalAddress", "Company", "company", "City", "city", "Groups", "groups"),
                        Map.of()));
        stagedRows.add(run, rows);
        runs.staged(run);
        return run;
    }

    private ImportState apply(ImportRunId run) {
        return imports.apply(run);
    }

    private RowCounts counts(ImportRunId run) {
        return search.byId(run).orElseThrow().counts().rows();
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
        return row(record, address, List.of(), fields, List.of(groups));
    }

    private static StagedRow row(long record, String address, List<String> proxies) {
        return row(record, address, proxies, Map.of(), List.of());
    }

    private static StagedRow row(
            long record,
            @Nullable String address,
            List<String> proxies,
            Map<ContactField, String> fields,
            List<String> groups) {
        return new StagedRow(
                record,
                record,
                List.of("cell"),
                address == null ? null : SmtpAddress.of(address),
                proxies.stream().map(SmtpAddress::of).toList(),
                null,
                null,
                fields,
                Set.of(),
                groups,
                List.of());
    }
}
