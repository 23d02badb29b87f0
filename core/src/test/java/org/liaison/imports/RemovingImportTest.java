package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientId;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports of people who are to leave. */
@CoreTest
class RemovingImportTest {

    private static final ImportOptions REMOVING = TestImports.mode(ImportMode.REMOVE_LISTED, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MembershipManagement memberships;

    private RecipientId ada = new RecipientId(1);

    @BeforeEach
    void fillTheDirectory() {
        var team = directory.group("Team");
        var other = directory.group("Other");
        var contact = directory.contact("ada");
        ada = contact.id();
        memberships.add(team.id(), List.of(contact, directory.contact("bob")));
        memberships.add(other.id(), List.of(contact, directory.contact("cid")));
    }

    @Test
    void takesPeopleOutOfTheGroupsThatTheirRowsNameWhateverTheMembershipRestsOn() {
        var run = imports.applied(
                REMOVING,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "nobody@example.org").in("Team").row(),
                TestRow.at(4, "cid@example.org").in("Team").row());

        assertThat(contents.members("Team")).containsExactly("bob@example.org: By hand");
        assertThat(contents.members("Other")).containsExactly("ada@example.org: By hand", "cid@example.org: By hand");
        assertThat(contents.contacts()).hasSize(3);
        assertThat(imports.run(run).counts().memberships().removed()).isEqualTo(1);
        assertThat(imports.counts(run).membershipOnly()).isEqualTo(1);
        assertThat(imports.counts(run).unchanged()).isEqualTo(2);
    }

    @Test
    void takesEverybodyOutOfTheTargetGroups() {
        imports.applied(
                TestImports.mode(ImportMode.REMOVE_LISTED, null, "Other"),
                TestRow.at(2, "ada@example.org").row(),
                TestRow.at(3, "bob@example.org").row());

        assertThat(contents.members("Other")).containsExactly("cid@example.org: By hand");
        assertThat(contents.members("Team")).hasSize(2);
        assertThat(contents.contacts()).hasSize(3);
    }

    @Test
    void deletesPeopleWhoseRowsNameNoGroupSoThatTheyCanBeRestored() {
        var run = imports.applied(REMOVING, TestRow.at(2, "ada@example.org").row());

        assertThat(contents.contacts()).containsExactly("bob@example.org", "cid@example.org");
        assertThat(imports.counts(run).updated()).isEqualTo(1);

        contacts.restore(ada);

        assertThat(contents.contacts()).contains("ada@example.org");
        assertThat(contents.members("Team")).contains("ada@example.org: By hand");
    }

    @Test
    void deletesNobodyWhomAnotherRowTakesOutOfAGroupOnly() {
        imports.applied(
                REMOVING,
                TestRow.at(2, "ada@example.org").row(),
                TestRow.at(3, "ada@example.org").in("Team").row());

        assertThat(contents.contacts()).hasSize(3);
        assertThat(contents.members("Team")).containsExactly("bob@example.org: By hand");
    }

    @Test
    void removesNothingTheSecondTime() {
        var rows = new StagedRow[] {
            TestRow.at(2, "ada@example.org").in("Team").row(),
            TestRow.at(3, "cid@example.org").row()
        };
        imports.applied(REMOVING, rows);

        var again = imports.planned(REMOVING, rows);

        assertThat(imports.run(again).state()).isEqualTo(ImportState.NO_CHANGE);
    }
}
