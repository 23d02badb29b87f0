package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.ContactField;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientKind;
import org.liaison.test.DirectoryContents;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of all members of a group names mailboxes, groups and guests, too. */
@CoreTest
class MembersOfOtherKindsTest {

    private static final ImportOptions UPDATING = TestImports.mode(ImportMode.ADD_AND_UPDATE, null);

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

    @BeforeEach
    void fillTheTeam() {
        directory.group("Other");
        var office = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Office");
        memberships.add(
                directory.group("Team").id(),
                List.of(directory.mailbox("max"), directory.group("Inner"), directory.contact("ada")));
        memberships.add(office.id(), List.of(directory.guest("gil"), directory.mailbox("mia")));
    }

    @Test
    void leavesThemWhereTheyAreAndAsTheyAre() {
        var before = contents.everything();

        var run = planned(
                UPDATING,
                TestRow.at(2, "max@corp.example")
                        .with(ContactField.DISPLAY_NAME, "Somebody")
                        .in("Team"),
                TestRow.at(3, "inner@corp.example")
                        .with(ContactField.COMPANY, "Engines")
                        .in("Team"),
                TestRow.at(4, "gil@example.org").in("Office"),
                TestRow.at(5, "ada@example.org").in("Team"),
                TestRow.at(6, "mia@corp.example").in("Office"));

        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
        assertThat(imports.counts(run)).isEqualTo(new RowCounts(5, 0, 0, 5, 0, 0, 0, 0, 0));
        assertThat(contents.everything()).isEqualTo(before);
    }

    @Test
    void leavesThemToWhomeverPutThemThereWhenASourceNamesThem() {
        var run = planned(
                TestImports.mode(ImportMode.FULL_SYNC, "Partner"),
                TestRow.at(2, "max@corp.example").in("Team"),
                TestRow.at(3, "inner@corp.example").in("Team"));

        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(imports.run(run).state()).isEqualTo(ImportState.NO_CHANGE);
    }

    @Test
    void rejectsThoseWhoAreNotInEveryGroupThatTheRowNames() {
        var run = planned(
                UPDATING,
                TestRow.at(2, "max@corp.example").in("Team", "Other"),
                TestRow.at(3, "inner@corp.example").in("Nowhere"),
                TestRow.at(4, "max@corp.example"));
        var withTarget = planned(
                TestImports.into("Other"), TestRow.at(2, "max@corp.example").in("Team"));

        assertThat(imports.problemCodes(run)).contains("ADDR-403", "ADDR-403", "ADDR-403");
        assertThat(imports.counts(run).rejected()).isEqualTo(3);
        assertThat(imports.counts(withTarget).rejected()).isEqualTo(1);
    }

    @Test
    void takesNoneOfThemOut() {
        var run = planned(
                TestImports.mode(ImportMode.REMOVE_LISTED, null),
                TestRow.at(2, "max@corp.example").in("Team"));

        assertThat(imports.counts(run).rejected()).isEqualTo(1);
    }

    private ImportRunId planned(ImportOptions options, TestRow... rows) {
        var run = imports.staged(
                options,
                List.of("externalAddress", "displayName", "company", "groups"),
                Stream.of(rows).map(TestRow::row).toList());
        planning.plan(run);
        return run;
    }
}
