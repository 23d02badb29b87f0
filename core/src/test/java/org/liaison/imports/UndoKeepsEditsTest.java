package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.membership.MembershipEnds;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientSearch;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever somebody has changed since an import, other than a field, holds against its undo as well. */
@CoreTest
class UndoKeepsEditsTest {

    private static final ImportOptions SINGLE = TestImports.mode(ImportMode.ADD_AND_UPDATE, null);

    @Autowired
    private TestImports imports;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailContactSearch contactSearch;

    @Autowired
    private MembershipEnds ends;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void createATeam() {
        directory.group("Team");
    }

    @Test
    void keepsANewContactWhoseAddressesSomebodyHasChanged() {
        var run = imports.applied(
                SINGLE,
                TestRow.at(2, "ada@example.org").row(),
                TestRow.at(3, "bob@example.org").alsoAt("bobby@example.org").row(),
                TestRow.at(4, "cid@example.org").row(),
                TestRow.at(5, "dan@example.org").alsoAt("danny@example.org").row());
        readdress("ada@example.org", "ada@example.net");
        readdress("bob@example.org", "bob@example.org");
        readdress("cid@example.org", "cid@example.org", "cid@example.net");

        var undo = imports.undo(run);

        assertThat(contents.contacts()).containsExactly("ada@example.net", "bob@example.org", "cid@example.org");
        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-901", "UNDO-901", "UNDO-901");
        assertThat(imports.run(undo).state()).isEqualTo(ImportState.PARTLY_UNDONE);
    }

    @Test
    void takesBackANewContactThatSomebodyHasChangedAndChangedBack() {
        var run = imports.applied(
                SINGLE,
                TestRow.at(2, "ada@example.org").alsoAt("ada@example.com").row());
        readdress("ada@example.org", "ada@example.net");
        readdress("ada@example.net", "ada@example.org", "ada@example.com");

        imports.undo(run);

        assertThat(contents.contacts()).isEmpty();
    }

    @Test
    void keepsAMembershipWhoseEndSomebodyHasSet() {
        var run = imports.applied(
                SINGLE,
                TestRow.at(2, "ada@example.org").in("Team").row(),
                TestRow.at(3, "bob@example.org").in("Team").row());
        ends.set(
                recipient("team@corp.example").id(),
                List.of(recipient("ada@example.org").id()),
                LocalDate.of(2099, 12, 31));

        var undo = imports.undo(run);

        assertThat(contents.contacts()).containsExactly("ada@example.org");
        assertThat(contents.members("Team")).containsExactly("ada@example.org: Single imports");
        assertThat(imports.problemCodes(undo)).containsOnly("UNDO-901");
        assertThat(imports.run(undo).state()).isEqualTo(ImportState.PARTLY_UNDONE);
    }

    @Test
    void keepsANewGroupWithAMembershipWhoseEndSomebodyHasSet() {
        directory.contact("ada");
        var run = imports.applied(
                TestImports.creatingGroups(),
                TestRow.at(2, "ada@example.org").in("fresh@corp.example").row());
        ends.set(
                recipient("fresh@corp.example").id(),
                List.of(recipient("ada@example.org").id()),
                LocalDate.of(2099, 12, 31));

        var undo = imports.undo(run);

        assertThat(contents.members("fresh")).containsExactly("ada@example.org: Single imports");
        assertThat(imports.problemCodes(undo)).containsOnly("UNDO-901");
    }

    @Test
    void tellsOfAChangedContactThatIsDeletedForGood() {
        directory.contact("ada");
        var run = imports.applied(
                SINGLE,
                TestRow.at(2, "ada@example.org").with(ContactField.CITY, "Bonn").row());
        long ada = recipient("ada@example.org").id().value();
        for (var table : List.of("recipient_address where recipient_id", "recipient where id")) {
            jdbc.sql("delete from " + table + " = :ada").param("ada", ada).update();
        }

        var undo = imports.undo(run);

        assertThat(imports.problemCodes(undo)).containsExactly("UNDO-902");
    }

    private void readdress(String address, String external, String... proxies) {
        var contact = contactSearch.byId(recipient(address).id()).orElseThrow();
        contacts.correct(
                contact.id(),
                contact.version(),
                new ContactDetails(
                        SmtpAddress.of(external),
                        List.of(proxies).stream().map(SmtpAddress::of).toList(),
                        contact.details().fields(),
                        contact.details().hidden()));
    }

    private Recipient recipient(String address) {
        return recipients.byAddress(address).orElseThrow();
    }
}
