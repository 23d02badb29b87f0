package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactDetails;
import org.liaison.contact.ContactField;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** Files whose rows say themselves what is to be done. */
@CoreTest
class RowActionsTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private DirectoryContents contents;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private ImportRunSearch search;

    @BeforeEach
    void fillTheTeam() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.contact("ada"), directory.contact("bob")));
    }

    @Test
    void doesToEachPersonWhatTheRowAsksFor() {
        var run = planned(
                ImportMode.ADD_AND_FILL,
                row(2, "ada@example.org", RowAction.REMOVE).in("Team"),
                row(3, "bob@example.org", RowAction.UPDATE).with(ContactField.CITY, "Bonn"),
                row(4, "cid@example.org", RowAction.ADD).in("Team"),
                row(5, "dan@example.org", null).in("Team"));
        imports.apply(run);

        assertThat(contents.contacts())
                .containsExactly("ada@example.org", "bob@example.org Bonn", "cid@example.org", "dan@example.org");
        assertThat(contents.members("Team"))
                .containsExactly(
                        "bob@example.org: By hand",
                        "cid@example.org: Single imports",
                        "dan@example.org: Single imports");
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(4, 2, 1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void overwritesWhereARowAsksForAnUpdate() {
        apply(ImportMode.ADD_AND_FILL, row(2, "bob@example.org", null).with(ContactField.CITY, "Bonn"));

        apply(
                ImportMode.ADD_AND_FILL,
                row(2, "bob@example.org", RowAction.UPDATE).with(ContactField.CITY, "Rome"),
                row(3, "cid@example.org", RowAction.ADD));

        assertThat(contents.contacts()).contains("bob@example.org Rome");
    }

    @Test
    void rejectsUpdatesOfUnknownPeopleAndLeavesRemovalsOfThemAlone() {
        var run = planned(
                ImportMode.ADD_AND_FILL,
                row(2, "cid@example.org", RowAction.UPDATE),
                row(3, "dan@example.org", RowAction.REMOVE).in("Team"));

        assertThat(imports.problemCodes(run)).containsExactly("IDENT-504");
        assertThat(imports.counts(run).unchanged()).isEqualTo(1);
        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void deletesAContactWhoseRowAsksToRemoveItFromNoGroup() {
        apply(ImportMode.ADD_AND_FILL, row(2, "ada@example.org", RowAction.REMOVE));

        assertThat(contents.contacts()).containsExactly("bob@example.org");
    }

    @Test
    void addsWhereARowAsksForItAlthoughTheOthersAreRemoved() {
        apply(
                ImportMode.REMOVE_LISTED,
                row(2, "ada@example.org", null).in("Team"),
                row(3, "cid@example.org", RowAction.ADD).in("Team"));

        assertThat(contents.members("Team"))
                .containsExactly("bob@example.org: By hand", "cid@example.org: Single imports");
    }

    @Test
    void createsSomebodyWhomOneRowAddsAndAnotherUpdates() {
        var rows = new TestRow[] {
            row(2, "cid@example.org", RowAction.UPDATE)
                    .with(ContactField.CITY, "Bonn")
                    .in("Team"),
            row(3, "cid@example.org", RowAction.ADD).with(ContactField.CITY, "Rome")
        };
        apply(ImportMode.ADD_AND_FILL, rows);

        assertThat(contents.contacts()).contains("cid@example.org Rome");
        assertThat(contents.members("Team")).contains("cid@example.org: Single imports");
        assertThat(imports.run(planned(ImportMode.ADD_AND_FILL, rows)).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void letsTheFirstRowSpeakForWhoeverIsNamedByTwoAddresses() {
        var eve = knowEve();
        var rows = new TestRow[] {
            row(2, "eva@example.org", RowAction.REMOVE).in("Team"),
            row(3, "eve@example.org", RowAction.ADD).in("Team", "Other")
        };
        memberships.add(team(), List.of(eve));

        var run = planned(ImportMode.ADD_AND_FILL, rows);
        imports.apply(run);

        assertThat(contents.members("Team"))
                .doesNotContain("eve@example.org: Single imports")
                .hasSize(2);
        assertThat(contents.members("Other")).containsExactly("eve@example.org: Single imports");
        assertThat(problems(run)).containsExactly("3 IDENT-501");
        assertThat(imports.run(planned(ImportMode.ADD_AND_FILL, rows)).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void removesNobodyWhomAnEarlierRowAddsUnderAnotherAddress() {
        knowEve();
        var rows = new TestRow[] {
            row(2, "eve@example.org", RowAction.ADD).in("Team"),
            row(3, "eva@example.org", RowAction.REMOVE).in("Team", "Other"),
            row(4, "eva@example.org", RowAction.REMOVE)
        };

        var run = planned(ImportMode.ADD_AND_FILL, rows);
        imports.apply(run);

        assertThat(contents.members("Team")).contains("eve@example.org: Single imports");
        assertThat(problems(run)).containsExactly("3 IDENT-501");
        assertThat(imports.run(planned(ImportMode.ADD_AND_FILL, rows)).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    private Recipient knowEve() {
        directory.group("Other");
        var eve = contacts.create(new ContactDetails(
                SmtpAddress.of("eve@example.org"), List.of(SmtpAddress.of("eva@example.org")), Map.of(), false));
        return new Recipient(eve.id(), eve.kind(), "eve", "eve@example.org");
    }

    private RecipientId team() {
        return recipients.byAddress("team@corp.example").orElseThrow().id();
    }

    private List<String> problems(ImportRunId run) {
        return search.problems(run, 0, 100).stream()
                .map(problem -> problem.record() + " " + problem.code())
                .toList();
    }

    private void apply(ImportMode mode, TestRow... rows) {
        imports.apply(planned(mode, rows));
    }

    private ImportRunId planned(ImportMode mode, TestRow... rows) {
        var run = imports.staged(
                TestImports.mode(mode, null),
                List.of("externalAddress", "city", "groups", "action"),
                Stream.of(rows).map(TestRow::row).toList());
        planning.plan(run);
        return run;
    }

    private static TestRow row(long record, String address, @Nullable RowAction action) {
        return TestRow.at(record, address).asking(action);
    }
}
