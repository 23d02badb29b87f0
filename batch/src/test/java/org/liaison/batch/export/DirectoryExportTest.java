package org.liaison.batch.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.accepteddomain.AcceptedDomains;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.BatchTest;
import org.liaison.batch.ImportRig;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactFilter;
import org.liaison.contact.MailContactManagement;
import org.liaison.contact.MailContactSearch;
import org.liaison.imports.ImportState;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatchTest
class DirectoryExportTest {

    @Autowired
    private DirectoryExport export;

    @Autowired
    private ImportRig imports;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailContactSearch search;

    @Autowired
    private AcceptedDomains domains;

    @Autowired
    private RecipientSearch groups;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void comesBackAsTheSameDirectory() throws IOException {
        contacts.create(everything());
        contacts.create(awkward());
        contacts.create(ContactDetails.of(SmtpAddress.of("+plain@müller.example"), "=1+1"));
        var before = all();
        var file = contactsFile();
        jdbc.sql("truncate recipient, recipient_address, membership, group_owner")
                .update();

        var run = imports.run(file);

        assertThat(run.state()).as(imports.problemCodes(run).toString()).isEqualTo(ImportState.APPLIED);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void changesNothingWhereItCameFrom() throws IOException {
        contacts.create(everything());
        contacts.create(awkward());

        var run = imports.run(contactsFile());

        assertThat(run.state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(run.counts().rows().unchanged()).isEqualTo(2);
        assertThat(imports.problemCodes(run)).isEmpty();
    }

    @Test
    void exportsMembershipsThatChangeNothingWhereTheyCameFrom() throws IOException {
        domains.add(MailDomain.of("corp.example"));
        imports.run("""
                E-mail,Name,Groups
                ada@example.org,"Ada ""Countess"", Lovelace",Team;Board
                charles@example.org,@Charles,Team
                """, ImportRig.CREATING_GROUPS);
        var file = membershipsFile();

        var run = imports.run(file, ImportRig.CREATING_GROUPS);

        assertThat(run.state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(run.counts().memberships().unchanged()).isEqualTo(3);
    }

    @Test
    void bringsMembershipsIntoAnEmptyDirectory() throws IOException {
        domains.add(MailDomain.of("corp.example"));
        imports.run(
                "E-mail,Name,Groups\nada@example.org,Ada,Team;Board\ncharles@example.org,Charles,Team\n",
                ImportRig.CREATING_GROUPS);
        var file = membershipsFile();
        jdbc.sql("truncate recipient, recipient_address, membership, group_owner, accepted_domain")
                .update();

        imports.run(file, ImportRig.CREATING_GROUPS);

        assertThat(imports.groupsOf("ada@example.org")).containsExactly("board", "team");
        assertThat(membershipsFile()).isEqualTo(file);
    }

    @Test
    void exportsTheMembersOfOneGroupAndEverybodyWhomItReaches() throws IOException {
        domains.add(MailDomain.of("corp.example"));
        imports.run(
                "E-mail,Name,Groups\nada@example.org,Ada,Team;Board\ncharles@example.org,Charles,Team\n",
                ImportRig.CREATING_GROUPS);
        var team = groups.byAddress("team@corp.example").orElseThrow();
        memberships.add(groups.byAddress("board@corp.example").orElseThrow().id(), List.of(team));
        var direct = new StringWriter();
        var reached = new StringWriter();

        export.members(team.id(), direct);
        export.effectiveMembers(
                groups.byAddress("board@corp.example").orElseThrow().id(), reached);

        assertThat(direct.toString())
                .contains("team@corp.example,ada@example.org,Ada,USER,MEMBER", "charles@example.org")
                .doesNotContain("board@corp.example");
        assertThat(reached.toString())
                .contains("ada@example.org,Ada,board@corp.example;team@corp.example")
                .contains("charles@example.org,Charles,team@corp.example");
    }

    @Test
    void saysThatItCouldNotBeWritten() {
        contacts.create(everything());

        assertThatIOException()
                .isThrownBy(() -> export.contacts(MailContactFilter.NONE, new FullDisk()))
                .withMessage("No space left");
    }

    private static ContactDetails everything() {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            fields.put(field, field == ContactField.INITIALS ? "A.K." : "Value of " + field.key());
        }
        fields.put(ContactField.ALIAS, "ada.lovelace");
        return new ContactDetails(
                SmtpAddress.of("Ada.Lovelace@Example.org"),
                List.of(SmtpAddress.of("ada@example.org"), SmtpAddress.of("o'hara@example.net")),
                fields,
                true);
    }

    private static ContactDetails awkward() {
        return new ContactDetails(
                SmtpAddress.of("jörg@example.org"),
                List.of(),
                Map.of(
                        ContactField.DISPLAY_NAME, "\"Jörg\", der 😀; 'Große'",
                        ContactField.COMPANY, "=HYPERLINK(\"http://example.org\")",
                        ContactField.PHONE, "+49 30 1",
                        ContactField.TITLE, "@home",
                        ContactField.CITY, "-",
                        ContactField.NOTES, "first\nsecond\r\n\r\nfourth \\ \"quoted\"\",\"",
                        ContactField.STREET_ADDRESS, "\\N",
                        ContactField.OFFICE, "\"",
                        ContactField.WEB_PAGE, "a\tb|c"),
                false);
    }

    private List<ContactDetails> all() {
        var all = new ArrayList<ContactDetails>();
        search.forEach(MailContactFilter.NONE, contact -> all.add(contact.details()));
        return all;
    }

    private String contactsFile() throws IOException {
        var file = new StringWriter();
        export.contacts(MailContactFilter.NONE, file);
        return file.toString();
    }

    private String membershipsFile() throws IOException {
        var file = new StringWriter();
        export.memberships(file);
        return file.toString();
    }

    /** A medium that takes nothing. */
    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            throw new IOException("No space left");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
