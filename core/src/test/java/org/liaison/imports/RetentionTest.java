package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaison.imports.TestImports.creatingGroups;
import static org.liaison.imports.TestImports.mode;
import static org.liaison.imports.TestImports.row;
import static org.liaison.imports.TestImports.unreadable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.contact.ContactField;
import org.liaison.operation.Purge;
import org.liaison.operation.Purged;
import org.liaison.operation.RetentionSettings;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class RetentionTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportRunSearch search;

    @Autowired
    private RowCorrections corrections;

    @Autowired
    private ReceivedFiles files;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private Purge purge;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void acceptDomain() {
        domains.add(MailDomain.of("corp.example"));
    }

    @Test
    void rowsOfARunGoAfterNinetyDaysAndItCannotBeTakenBackAnyMore() {
        var run = imports.applied(creatingGroups(), row(1, "ada@example.org", "Team"), unreadable(2));
        ended(run, 89);
        assertThat(purge().isNothing()).isTrue();

        ended(run, 91);
        var purged = purge();

        assertThat(purged.runs()).isEqualTo(1);
        assertThat(purged.rows()).isEqualTo(2);
        assertThat(number("select count(*) from import_row where run_id = " + run))
                .isZero();
        assertThat(imports.run(run).expiredAt()).isNotNull();
        assertThat(imports.run(run).counts().rows().rejected()).isEqualTo(1);
        assertThatThrownBy(() -> runs.beginUndo(run)).isInstanceOf(WrongStateException.class);
        assertThat(purge().isNothing()).isTrue();
    }

    @Test
    void correctedRowsGoWithTheRowsThatTheyCorrect() {
        var run = imports.applied(creatingGroups(), row(1, "ada@example.org", "Team"), unreadable(2));
        corrections.save(run, 2, List.of("cy@example.org"));
        ended(run, 91);

        purge();

        assertThat(corrections.count(run)).isZero();
        assertThat(corrections.countCorrected(run)).isZero();
    }

    @Test
    void theAuditLogAndTheRunsPageGoOnTellingWhatAPurgedRunDid() {
        var run = imports.applied(
                creatingGroups(), row(1, "ada@example.org", Map.of(ContactField.COMPANY, "Engines"), "Team"));
        long ada = recipients.byAddress("ada@example.org").orElseThrow().id().value();
        var before = audit.ofRecipient(ada, 10);
        var changes = search.changes(imports.run(run), 0, 10);
        ended(run, 91);

        purge();

        assertThat(audit.ofRecipient(ada, 10)).isEqualTo(before);
        assertThat(before)
                .extracting(AuditEntry::after)
                .anySatisfy(after -> assertThat(after).contains("Engines", "ada@example.org"));
        assertThat(search.changes(imports.run(run), 0, 10))
                .extracting(PlannedChange::name, PlannedChange::action)
                .isEqualTo(changes.stream()
                        .map(change -> org.assertj.core.groups.Tuple.tuple(change.name(), change.action()))
                        .toList());
    }

    @Test
    void aRunThatIsBeingTakenBackKeepsItsRows() {
        var run = imports.applied(creatingGroups(), row(1, "ada@example.org"));
        var undo = runs.beginUndo(run);
        imports.planUndo(undo);
        ended(run, 91);

        purge();

        assertThat(imports.apply(undo)).isEqualTo(ImportState.UNDONE);
        assertThat(recipients.byAddress("ada@example.org")).isEmpty();
    }

    @Test
    void aFailedRunKeepsItsRowsBecauseItCanBeResumed() {
        var run = imports.planned(creatingGroups(), row(1, "ada@example.org"));
        runs.beginApplying(imports.run(run));
        runs.failed(run, "The disk is full");
        ended(run, 400);

        purge();

        assertThat(imports.apply(run)).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void aPlanThatNobodyAppliesIsGivenUp() {
        var run = imports.planned(creatingGroups(), row(1, "ada@example.org"));
        ended(run, 91);

        var purged = purge();

        assertThat(purged.plansGivenUp()).isEqualTo(1);
        assertThat(imports.run(run).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.run(run).errorCode()).isEqualTo("RUN-501");
        ended(run, 91);
        assertThat(purge().rows()).isEqualTo(1);
        assertThat(number("select count(*) from import_change where run_id = " + run))
                .isZero();
    }

    @Test
    void deletedContactsGoAfterThirtyDaysWithAllThatBelongsToThem() {
        imports.applied(creatingGroups(), row(1, "ada@example.org", "Team"), row(2, "grace@example.org", "Team"));
        long ada = delete("ada@example.org", 31);
        long grace = delete("grace@example.org", 29);

        assertThat(purge().recipients()).isEqualTo(1);

        assertThat(number("select count(*) from recipient where id = " + ada)).isZero();
        assertThat(number("select count(*) from recipient_address where recipient_id = " + ada))
                .isZero();
        assertThat(number("select count(*) from membership where member_id = " + ada))
                .isZero();
        assertThat(number("select count(*) from membership where member_id = " + grace))
                .isEqualTo(1);
        assertThat(audit.ofRecipient(ada, 10)).isNotEmpty();
    }

    @Test
    void deletedGroupsGoWithWhatWasSetForThemAndWithWhatTheyMaySendAs() {
        imports.applied(creatingGroups(), row(1, "ada@example.org", "Team", "Office"));
        var team = number("select id from recipient where display_name = 'Team'");
        var office = number("select id from recipient where display_name = 'Office'");
        jdbc.sql("""
                        insert into group_setting (group_id, join_restriction, depart_restriction, bcc_blocked, reports,
                                                   oof_to_originator)
                        values (:team, 'CLOSED', 'CLOSED', true, 'ORIGINATOR', false)
                        """).param("team", team).update();
        jdbc.sql("insert into group_delegate values (:team, :office, 'SEND_AS'), (:office, :team, 'SEND_ON_BEHALF')")
                .param("team", team)
                .param("office", office)
                .update();
        jdbc.sql("update recipient set deleted_at = now() - interval '31 days' where id = :team")
                .param("team", team)
                .update();

        assertThat(purge().recipients()).isEqualTo(1);

        assertThat(number("select count(*) from group_setting")).isZero();
        assertThat(number("select count(*) from group_delegate")).isZero();
    }

    @Test
    void aContactThatAnImportDeletedStaysAsLongAsTheImportCanBeTakenBack() {
        imports.applied(creatingGroups(), row(1, "ada@example.org"));
        var removing = imports.applied(mode(ImportMode.REMOVE_LISTED, null), row(1, "ada@example.org"));
        jdbc.sql("update recipient set deleted_at = now() - interval '60 days' where deleted_at is not null")
                .update();

        assertThat(purge().recipients()).isZero();
        imports.undo(removing);
        assertThat(recipients.byAddress("ada@example.org")).isPresent();
    }

    @Test
    void whoStandsOnAnAcceptListStaysSoThatTheGroupIsNotOpenedToEverybody() {
        imports.applied(creatingGroups(), row(1, "ada@example.org", "Team"), row(2, "grace@example.org", "Team"));
        long ada = delete("ada@example.org", 31);
        long grace = delete("grace@example.org", 31);
        list(ada, "ACCEPT");
        list(grace, "REJECT");

        assertThat(purge().recipients()).isEqualTo(1);

        assertThat(number("select count(*) from recipient where id = " + ada)).isEqualTo(1);
        assertThat(number("select count(*) from listed_sender where recipient_id = " + grace))
                .isZero();
    }

    @Test
    void filesGoUnlessTheyHaveYetToBeReadOrCameAgain() throws IOException {
        var old = file("old", 91);
        var again = file("again", 91);
        var unread = file("unread", 91);
        runs.begin(unread, creatingGroups());
        files.receive("again.csv", content("again"));

        assertThat(purge().files()).isEqualTo(1);

        assertThat(old.path()).doesNotExist();
        assertThat(again.path()).exists();
        assertThat(unread.path()).exists();
        Files.delete(again.path());
        Files.delete(unread.path());
    }

    @Test
    void theAuditLogIsKeptForEverUnlessSomebodyWantsOtherwise() {
        jdbc.sql("update audit_entry set at = now() - interval '10 years'").update();
        long entries = number("select count(*) from audit_entry");

        assertThat(purge().auditEntries()).isZero();
        assertThat(number("select count(*) from audit_entry"))
                .isEqualTo(entries)
                .isPositive();
        assertThatThrownBy(() -> new RetentionSettings(90, 90, 30, 60)).hasMessageContaining("audit-days");
    }

    @Test
    void aPurgeIsOneLineOfTheAuditLogAndMakesNoPlanStale() {
        var planned = imports.planned(creatingGroups(), row(1, "grace@example.org"));
        imports.applied(creatingGroups(), row(1, "ada@example.org"));
        delete("ada@example.org", 31);
        imports.planUndo(runs.beginUndo(imports.applied(creatingGroups(), row(1, "x@example.org"))));

        purge();
        purge();

        assertThat(jdbc.sql("select after::text from audit_entry where action = 'DATA_PURGED'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("{\"recipients\": 1}"));
        assertThat(imports.run(planned).state()).isEqualTo(ImportState.PLANNED);
    }

    private Purged purge() {
        return purge.run(Clock.systemUTC()).orElseThrow();
    }

    private void ended(ImportRunId run, int daysAgo) {
        jdbc.sql("""
                        update import_run
                           set created_at = now() - make_interval(days => :days),
                               finished_at = now() - make_interval(days => :days)
                         where id = :run
                        """).param("days", daysAgo).param("run", run.value()).update();
    }

    private long delete(String address, int daysAgo) {
        long id = recipients.byAddress(address).orElseThrow().id().value();
        jdbc.sql("update recipient set deleted_at = now() - make_interval(days => :days) where id = :id")
                .param("days", daysAgo)
                .param("id", id)
                .update();
        return id;
    }

    private void list(long recipient, String list) {
        jdbc.sql("""
                        insert into listed_sender (group_id, list, recipient_id)
                        select id, :list, :recipient from recipient where kind = 'DISTRIBUTION_GROUP'
                        """).param("list", list).param("recipient", recipient).update();
    }

    private ReceivedFile file(String content, int daysAgo) throws IOException {
        var file = files.receive(content + ".csv", content(content));
        Files.setLastModifiedTime(file.path(), FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
        return file;
    }

    private static ByteArrayInputStream content(String content) {
        return new ByteArrayInputStream(("retention " + content).getBytes(StandardCharsets.UTF_8));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
