package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.MailContactManagement;
import org.liaison.recipient.RecipientId;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No import adds people who must not be added again. */
@CoreTest
class ImportSuppressionTest {

    private static final ImportOptions ADDING = TestImports.mode(ImportMode.ADD_AND_FILL, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private ReviewDecisions decisions;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private JdbcClient jdbc;

    private RecipientId team = new RecipientId(1);

    @BeforeEach
    void fillTheDirectory() {
        team = directory.group("Team").id();
        directory.group("Other");
        directory.contact("ada");
    }

    @Test
    void addsNobodyWhoIsSuppressedForAll() {
        suppress("ada@example.org", null);
        suppress("new@example.org", null);

        var run = imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "new@example.org").in("Team").row(),
                TestRow.at(4, "New@Example.org").in("Other").row(),
                TestRow.at(5, "bob@example.org").in("Team").row());

        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(contents.members("Team")).containsExactly("bob@example.org: Single imports");
        assertThat(contents.members("Other")).isEmpty();
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(4, 1, 0, 0, 0, 1, 2, 0, 0));
        assertThat(imports.problemCodes(run)).contains("POLICY-701");
    }

    @Test
    void putsNobodyIntoAGroupForWhichTheyAreSuppressed() {
        suppress("ada@example.org", team);
        suppress("new@example.org", team);

        var run = imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "new@example.org").in("Team", "Other").row());

        assertThat(contents.members("Team")).isEmpty();
        assertThat(contents.members("Other")).containsExactly("new@example.org: Single imports");
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(2, 1, 0, 0, 0, 0, 1, 0, 0));
        assertThat(imports.problemCodes(run)).containsExactly("POLICY-703", "POLICY-703");
    }

    @Test
    void takesSuppressedPeopleOutOfGroups() {
        imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row());
        suppress("ada@example.org", null);

        imports.applied(
                TestImports.mode(ImportMode.REMOVE_LISTED, null),
                TestRow.at(2, "ada@example.org").in("Team").row());

        assertThat(contents.members("Team")).containsExactly("bob@example.org: Single imports");
    }

    @ParameterizedTest
    @CsvSource({"eve@example.org, eva@example.org", "eva@example.org, eve@example.org"})
    void addsNobodyWhoIsSuppressedUnderAnotherAddress(String suppressed, String named) {
        knowEve();
        suppress(suppressed, null);

        var run = imports.planned(ADDING, TestRow.at(2, named).in("Team").row());

        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(1, 0, 0, 0, 0, 0, 1, 0, 0));
        assertThat(imports.problemCodes(run)).contains("POLICY-701");
    }

    @Test
    void putsNobodyIntoAGroupForWhichTheyAreSuppressedUnderAnotherAddress() {
        knowEve();
        suppress("eva@example.org", team);

        imports.applied(
                ADDING, TestRow.at(2, "eve@example.org").in("Team", "Other").row());

        assertThat(contents.members("Team")).isEmpty();
        assertThat(contents.members("Other")).containsExactly("eve@example.org: Single imports");
    }

    @Test
    void createsNobodyWhoseRowNamesASuppressedAddressToo() {
        suppress("gone@example.org", null);
        suppress("left@example.org", team);

        var run = imports.applied(
                ADDING,
                TestRow.at(2, "new@example.org")
                        .alsoAt("Gone@example.org")
                        .in("Team")
                        .row(),
                TestRow.at(3, "new@example.org").in("Other").row(),
                TestRow.at(4, "bob@example.org")
                        .alsoAt("left@example.org")
                        .in("Team", "Other")
                        .row());

        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(contents.members("Team")).isEmpty();
        assertThat(contents.members("Other")).containsExactly("bob@example.org: Single imports");
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(3, 1, 0, 0, 0, 1, 1, 0, 0));
    }

    @Test
    void keepsOutWhoeverAPersonSaysThatTheRowMeans() {
        suppress("ada@example.org", null);
        var run = imports.planned(
                ADDING,
                TestRow.at(2, "new@example.org")
                        .alsoAt("ada@example.org")
                        .in("Team")
                        .row());
        decisions.decide(run, 2, ReviewDecision.contact(imports.candidate(run, 2)));

        planning.plan(run);

        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(imports.counts(run).suppressed()).isEqualTo(1);
    }

    @Test
    void addsNobodyWhoWasSuppressedSinceThePlanWasMade() {
        var run = imports.planned(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "new@example.org").in("Team").row(),
                TestRow.at(4, "eva@example.org").alsoAt("eve@example.org").row(),
                TestRow.at(5, "bob@example.org").in("Team", "Other").row());
        suppress("ada@example.org", team);
        suppress("new@example.org", null);
        suppress("eve@example.org", null);
        suppress("bob@example.org", team);

        imports.apply(run);

        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(contents.members("Team")).isEmpty();
        assertThat(contents.members("Other")).containsExactly("bob@example.org: Single imports");
        assertThat(imports.run(run).state()).isEqualTo(ImportState.APPLIED_WITH_ERRORS);
    }

    @Test
    void bringsNobodyBackWhoWasSuppressedSince() {
        directory.contact("bob");
        directory.contact("cid");
        imports.applied(
                ADDING,
                TestRow.at(2, "ada@example.org").in("Team", "Other").row(),
                TestRow.at(3, "bob@example.org").in("Other").row());
        suppress("bob@example.org", null);
        jdbc.sql("update suppression set since = now() - interval '1 day'").update();
        var run = imports.planned(
                TestImports.mode(ImportMode.REMOVE_LISTED, null),
                TestRow.at(2, "ada@example.org").in("Team", "Other").row(),
                TestRow.at(3, "bob@example.org").in("Other").row(),
                TestRow.at(4, "cid@example.org").row());
        runs.approve(run, Objects.requireNonNull(imports.run(run).planHash()), "They left");
        imports.apply(run);
        suppress("ada@example.org", team);
        suppress("cid@example.org", null);

        var undo = imports.undo(run);

        assertThat(contents.members("Team")).isEmpty();
        assertThat(contents.members("Other"))
                .containsExactly("ada@example.org: Single imports", "bob@example.org: Single imports");
        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-904", "UNDO-904");
        assertThat(imports.run(undo).state()).isEqualTo(ImportState.PARTLY_UNDONE);
    }

    private void knowEve() {
        contacts.create(new ContactDetails(
                SmtpAddress.of("eve@example.org"), List.of(SmtpAddress.of("eva@example.org")), Map.of(), false));
    }

    private void suppress(String address, @Nullable RecipientId group) {
        jdbc.sql("""
                        insert into suppression (address_key, group_id, reason, actor)
                        values (:address, :group::bigint, 'asked for it', 'tester')
                        """)
                .param("address", address)
                .param("group", group == null ? null : group.value())
                .update();
    }
}
