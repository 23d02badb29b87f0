package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.policy.ListedSender;
import org.liaison.policy.SenderPolicy;
import org.liaison.policy.SenderPolicyManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientSearch;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking an import back restores what it changed, and keeps what somebody has changed since. */
@CoreTest
class UndoImportTest {

    private static final ImportOptions UPDATING = TestImports.mode(ImportMode.ADD_AND_UPDATE, "Partner");

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailContactSearch contactSearch;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private SenderPolicyManagement policies;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void knowAda() {
        memberships.add(directory.group("Team").id(), List.of(directory.contact("ada")));
        directory.group("Other");
    }

    @Test
    void restoresWhatWasCreatedChangedAndAdded() {
        var before = contents.everything();
        var run = imports.applied(
                UPDATING,
                TestRow.at(2, "ada@example.org")
                        .with(ContactField.CITY, "Bonn")
                        .in("Team", "Other")
                        .row(),
                TestRow.at(3, "bob@example.org")
                        .alsoAt("bobby@example.org")
                        .in("Team")
                        .row());
        assertThat(contents.everything()).isNotEqualTo(before);

        var undo = imports.undo(run);

        assertThat(contents.everything()).isEqualTo(before);
        assertThat(imports.run(undo).state()).isEqualTo(ImportState.UNDONE);
        assertThat(imports.run(run).state()).isEqualTo(ImportState.UNDONE);
        assertThat(imports.problemCodes(undo)).isEmpty();
    }

    @Test
    void restoresWhatWasRemovedAndDeleted() {
        memberships.add(recipient("other@corp.example").id(), List.of(directory.contact("bob")));
        var before = contents.everything();
        var run = imports.planned(
                TestImports.mode(ImportMode.REMOVE_LISTED, null),
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").row());
        runs.approve(run, Objects.requireNonNull(imports.run(run).planHash()), "reason");
        imports.apply(run);
        assertThat(contents.contacts()).containsExactly("ada@example.org");

        imports.undo(run);

        assertThat(contents.everything()).isEqualTo(before);
    }

    @Test
    void bringsTheMembershipsOfASourceBackAsTheyWere() {
        var sync = TestImports.mode(ImportMode.FULL_SYNC, "Partner");
        imports.applied(
                sync,
                TestRow.at(2, "ada@example.org").in("Team", "Other").row(),
                TestRow.at(3, "bob@example.org").in("Team").row());
        jdbc.sql("update membership set since = '2020-02-02', ends_on = '2030-03-03' where source_id >= 100")
                .update();
        var before = contents.everything();
        var run = imports.applied(
                sync,
                TestRow.at(2, "bob@example.org").in("Other").row(),
                TestRow.at(3, "cid@example.org").in("Team", "Other").row());
        assertThat(contents.members("Team")).containsExactly("ada@example.org: By hand", "cid@example.org: Partner");

        imports.undo(run);

        assertThat(contents.everything()).isEqualTo(before);
    }

    @Test
    void bringsADeletedContactBackWithTheMembershipsOfTheSource() {
        var sync = TestImports.mode(ImportMode.FULL_SYNC, "Partner");
        imports.applied(
                sync,
                TestRow.at(2, "bob@example.org").in("Team").row(),
                TestRow.at(3, "cid@example.org").in("Team").row());
        var before = contents.everything();
        var run = imports.staged(
                sync,
                List.of("externalAddress", "groups", "action"),
                List.of(
                        TestRow.at(2, "bob@example.org")
                                .asking(RowAction.REMOVE)
                                .row(),
                        TestRow.at(3, "cid@example.org").in("Team").row()));
        planning.plan(run);
        runs.approve(run, Objects.requireNonNull(imports.run(run).planHash()), "reason");
        imports.apply(run);
        assertThat(contents.contacts()).containsExactly("ada@example.org", "cid@example.org");

        var undo = imports.undo(run);

        assertThat(contents.everything()).isEqualTo(before);
        assertThat(imports.run(undo).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void keepsTheFieldsThatSomebodyHasChangedSinceAndTakesBackTheOthers() {
        var run = imports.applied(
                UPDATING,
                TestRow.at(2, "ada@example.org")
                        .with(ContactField.CITY, "Bonn")
                        .with(ContactField.COMPANY, "Engines")
                        .row());
        correct("ada@example.org", ContactField.CITY, "Rome");

        var undo = imports.undo(run);

        assertThat(contents.contacts()).containsExactly("ada@example.org Rome");
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-901");
        assertThat(imports.run(undo).state()).isEqualTo(ImportState.PARTLY_UNDONE);
        assertThat(imports.run(run).state()).isEqualTo(ImportState.PARTLY_UNDONE);
    }

    @Test
    void keepsANewContactThatSomebodyHasChangedOrPutIntoAGroup() {
        var run = imports.applied(
                UPDATING,
                TestRow.at(2, "bob@example.org").in("Team").row(),
                TestRow.at(3, "cid@example.org").in("Team").row(),
                TestRow.at(4, "dan@example.org").in("Team").row());
        correct("bob@example.org", ContactField.CITY, "Rome");
        memberships.add(recipient("other@corp.example").id(), List.of(recipient("cid@example.org")));

        var undo = imports.undo(run);

        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org Rome", "cid@example.org");
        assertThat(contents.members("Team")).containsExactly("ada@example.org: By hand");
        assertThat(contents.members("Other")).containsExactly("cid@example.org: By hand");
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-901", "UNDO-901");
    }

    @Test
    void keepsWhomSomebodyHasListedAsASenderSince() {
        var run = imports.applied(
                TestImports.creatingGroups(),
                TestRow.at(2, "bob@example.org").in("Friends").row());
        var other = recipient("other@corp.example");
        policies.correct(
                other.id(),
                0,
                SenderPolicy.OF_NEW_GROUP.withAccepted(List.of(
                        ListedSender.of(recipient("bob@example.org")),
                        ListedSender.of(recipient("friends@corp.example")))));

        var undo = imports.undo(run);

        assertThat(contents.contacts()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(recipients.byAddress("friends@corp.example")).isPresent();
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-901", "UNDO-901");
    }

    @Test
    void keepsANewGroupThatSomebodyUses() {
        var run = imports.applied(
                TestImports.creatingGroups(),
                TestRow.at(2, "bob@example.org").in("Used", "Unused").row());
        memberships.add(recipient("used@corp.example").id(), List.of(recipient("ada@example.org")));

        var undo = imports.undo(run);

        assertThat(contents.members("Used")).containsExactly("ada@example.org: By hand");
        assertThat(recipients.byAddress("unused@corp.example")).isEmpty();
        assertThat(contents.contacts()).containsExactly("ada@example.org");
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-901");
    }

    @Test
    void tellsOfAChangedContactThatSomebodyHasDeleted() {
        var run = imports.applied(
                UPDATING,
                TestRow.at(2, "ada@example.org").with(ContactField.CITY, "Bonn").row());
        contacts.delete(recipient("ada@example.org").id());

        var undo = imports.undo(run);

        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-902");
        assertThat(imports.run(undo).state()).isEqualTo(ImportState.PARTLY_UNDONE);
    }

    @Test
    void doesNotRestoreAContactWhoseAddressSomebodyElseHas() {
        var run = imports.planned(
                TestImports.mode(ImportMode.REMOVE_LISTED, null),
                TestRow.at(2, "ada@example.org").row());
        runs.approve(run, Objects.requireNonNull(imports.run(run).planHash()), "reason");
        imports.apply(run);
        directory.contact("ada");

        assertThat(imports.problemCodes(imports.undo(run))).containsExactly("UNDO-903");
        assertThat(contents.contacts()).containsExactly("ada@example.org");
    }

    @Test
    void undoesNothingTwice() {
        var run = imports.applied(UPDATING, TestRow.at(2, "bob@example.org").row());
        imports.undo(run);

        assertThatThrownBy(() -> runs.beginUndo(run)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void undoesAgainWhereAnUndoWasCutOffBeforeItBegan() {
        var run = imports.applied(UPDATING, TestRow.at(2, "bob@example.org").row());
        imports.planUndo(runs.beginUndo(run));

        var undo = imports.undo(run);

        assertThat(imports.run(undo).state()).isEqualTo(ImportState.UNDONE);
        assertThat(contents.contacts()).doesNotContain("bob@example.org");
    }

    @Test
    void undoesNoUndo() {
        var run = imports.applied(UPDATING, TestRow.at(2, "bob@example.org").row());
        var undo = imports.undo(run);

        assertThatThrownBy(() -> runs.beginUndo(undo)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void undoesNothingThatWasNotApplied() {
        var run = imports.planned(UPDATING, TestRow.at(2, "bob@example.org").row());

        assertThatThrownBy(() -> runs.beginUndo(run)).isInstanceOf(WrongStateException.class);
    }

    private void correct(String address, ContactField field, String value) {
        var contact = contactSearch.byId(recipient(address).id()).orElseThrow();
        var fields = new EnumMap<>(Map.of(field, value));
        contact.details().fields().forEach(fields::putIfAbsent);
        contacts.correct(
                contact.id(), contact.version(), new ContactDetails(SmtpAddress.of(address), List.of(), fields, false));
    }

    private Recipient recipient(String address) {
        return recipients.byAddress(address).orElseThrow();
    }
}
