package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.accepteddomain.AcceptedDomains;
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
import org.liaison.mailbox.MailboxManagement;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ImportPlanTest {

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private PlanApplication application;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailContactSearch contactSearch;

    @Autowired
    private MailboxManagement mailboxes;

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
        var run = imports.staged(
                ImportOptions.defaults(),
                row(2, "ada@example.org", Map.of(ContactField.COMPANY, "Analytical Engines")));

        assertThat(planning.plan(run)).isEqualTo(ImportState.PLANNED);
        assertThat(apply(run)).isEqualTo(ImportState.APPLIED);

        var ada = contact("ada@example.org");
        assertThat(ada.details().get(ContactField.COMPANY)).isEqualTo("Analytical Engines");
        assertThat(imports.counts(run).created()).isEqualTo(1);
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
        apply(planned(TestImports.creatingGroups(), rows));

        var again = imports.staged(TestImports.creatingGroups(), rows.toArray(StagedRow[]::new));

        assertThat(planning.plan(again)).isEqualTo(ImportState.NO_CHANGE);
        assertThat(imports.counts(again).unchanged()).isEqualTo(2);
        assertThat(imports.run(again).counts().memberships().unchanged()).isEqualTo(2);
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
        assertThat(imports.counts(run).updated()).isEqualTo(1);
    }

    @Test
    void leavesContactsAloneThatExistWhenItMayOnlyAdd() {
        contacts.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Ada"));
        var options = new ImportOptions(ImportMode.ADD_ONLY, null, false, List.of(), null, null, Map.of(), null);

        var run = imports.staged(options, row(2, "ada@example.org", Map.of(ContactField.CITY, "London")));

        assertThat(planning.plan(run)).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void rejectsAddressesOfTheOrganisationAndOfMailboxes() {
        domains.add(MailDomain.of("corp.example"));
        mailboxes.create("Grace", SmtpAddress.of("grace@corp.example"));

        var run = planned(
                ImportOptions.defaults(),
                List.of(row(2, "someone@corp.example", Map.of()), row(3, "ada@example.org", Map.of())));

        assertThat(imports.counts(run).rejected()).isEqualTo(1);
        assertThat(imports.counts(run).created()).isEqualTo(1);
        assertThat(search.problems(run, 0, 10)).singleElement().satisfies(problem -> {
            assertThat(problem.record()).isEqualTo(2);
            assertThat(problem.code()).isEqualTo("ADDR-403");
        });
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

        assertThat(imports.counts(run).unchanged()).isEqualTo(1);
        assertThat(imports.counts(run).duplicate()).isEqualTo(1);
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
        runs.beginApplying(imports.run(run));
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

        var run = planned(TestImports.creatingGroups(), List.of(row(2, "ada@example.org", Map.of(), "Team")));

        assertThat(search.changes(search.byId(run).orElseThrow(), 0, 10))
                .extracting(change -> "%s %s %s".formatted(change.action(), change.address(), change.group()))
                .containsExactly(
                        "GROUP_CREATED null Team",
                        "CONTACT_CREATED ada@example.org null",
                        "MEMBER_ADDED ada@example.org Team");
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

    private static StagedRow row(long record, String address, Map<ContactField, String> fields, String... groups) {
        return TestImports.row(record, address, fields, groups);
    }

    private static StagedRow row(long record, String address, List<String> proxies) {
        var row = TestRow.at(record, address);
        proxies.forEach(row::alsoAt);
        return row.row();
    }
}
