package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody has decided by hand since an import removed people holds against its undo, the first and any further. */
@CoreTest
class RepeatedUndoTest {

    private static final ImportOptions REMOVING = TestImports.mode(ImportMode.REMOVE_LISTED, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private RecipientSearch recipients;

    @BeforeEach
    void fillTheTeam() {
        memberships.add(
                directory.group("Team").id(),
                List.of(directory.contact("ada"), directory.contact("bob"), directory.contact("zoe")));
    }

    @Test
    void leavesWhoeverIsBackAndWhoeverWasRemovedByHandSince() {
        var run = removed();
        imports.undo(run);
        assertThat(contents.members("Team")).contains("ada@example.org: By hand", "bob@example.org: By hand");
        memberships.remove(team(), List.of(recipient("ada@example.org").id()));

        var again = imports.undo(run);

        assertThat(contents.members("Team")).containsExactly("bob@example.org: By hand", "zoe@example.org: By hand");
        assertThat(imports.problemCodes(again)).containsExactly("UNDO-901", "UNDO-903");
    }

    @Test
    void doesNotBringBackAContactThatWasDeletedByHandSince() {
        var run = removed("dan@example.org");
        imports.undo(run);
        contacts.delete(recipient("dan@example.org").id());

        var again = imports.undo(run);

        assertThat(contents.contacts()).doesNotContain("dan@example.org");
        assertThat(imports.problemCodes(again)).containsExactly("UNDO-903", "UNDO-901");
    }

    @Test
    void keepsTheMembershipOfWhoeverWasAddedAgain() {
        var run = removed();
        imports.applied(
                TestImports.mode(ImportMode.ADD_ONLY, "Partner"),
                TestRow.at(2, "ada@example.org").in("Team").row());

        var undo = imports.undo(run);

        assertThat(contents.members("Team"))
                .containsExactly("ada@example.org: Partner", "bob@example.org: By hand", "zoe@example.org: By hand");
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-901", "UNDO-903");
    }

    @Test
    void doesNotBringBackWhomASourceLetGoAndSomebodyRemovedSince() {
        var sync = TestImports.mode(ImportMode.FULL_SYNC, "Partner");
        imports.applied(
                sync,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row());
        var run = imports.planned(
                sync, TestRow.at(3, "bob@example.org").in("Team").row());
        applyApproved(run);
        assertThat(contents.members("Team")).contains("ada@example.org: By hand");
        memberships.remove(team(), List.of(recipient("ada@example.org").id()));

        var undo = imports.undo(run);

        assertThat(contents.members("Team"))
                .containsExactly("bob@example.org: By hand, Partner", "zoe@example.org: By hand");
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-901");
    }

    @Test
    void tellsNothingMoreOfFieldsThatAnEarlierUndoGaveBack() {
        memberships.remove(team(), List.of(recipient("zoe@example.org").id()));
        var run = imports.applied(
                TestImports.mode(ImportMode.ADD_AND_UPDATE, null),
                TestRow.at(2, "ada@example.org").with(ContactField.CITY, "Bonn").row(),
                TestRow.at(3, "zoe@example.org").with(ContactField.CITY, "Rome").row());
        contacts.delete(recipient("zoe@example.org").id());
        assertThat(imports.problemCodes(imports.undo(run))).containsExactly("UNDO-902");

        var again = imports.undo(run);

        assertThat(contents.contacts()).contains("ada@example.org").doesNotContain("ada@example.org Bonn");
        assertThat(imports.problemCodes(again)).containsExactly("UNDO-902");
    }

    /** A run that takes two people out of the team and deletes contacts, of whom one cannot be restored. */
    private ImportRunId removed(String... alsoDeleted) {
        directory.contact("cid");
        var rows = new ArrayList<>(List.of(
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row(),
                TestRow.at(4, "cid@example.org").row()));
        for (var address : alsoDeleted) {
            directory.contact(address.substring(0, address.indexOf('@')));
            rows.add(TestRow.at(rows.size() + 2L, address).row());
        }
        var run = imports.planned(REMOVING, rows.toArray(StagedRow[]::new));
        applyApproved(run);
        directory.contact("cid");
        return run;
    }

    private void applyApproved(ImportRunId run) {
        if (imports.run(run).state() == ImportState.HELD) {
            runs.approve(run, Objects.requireNonNull(imports.run(run).planHash()), "reason");
        }
        imports.apply(run);
    }

    private RecipientId team() {
        return recipient("team@corp.example").id();
    }

    private Recipient recipient(String address) {
        return recipients.byAddress(address).orElseThrow();
    }
}
