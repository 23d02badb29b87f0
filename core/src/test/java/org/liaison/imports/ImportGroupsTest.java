package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.SmallGroupsTest;
import org.liaison.TestDirectory;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDetails;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;

/** The groups that a file names: which one is meant, and why nobody can be added to it. */
@SmallGroupsTest
class ImportGroupsTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private ImportPlanning planning;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private DistributionGroupSearch groupSearch;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MemberSearch members;

    @Autowired
    private MailContactManagement contacts;

    @Test
    void addsNobodyWhereSeveralGroupsHaveTheName() {
        var first = directory.group("Team One");
        var second = directory.group("Team Two");
        for (var group : List.of(first, second)) {
            var details = groupSearch.byId(group.id()).orElseThrow().details();
            groups.correct(
                    group.id(),
                    0,
                    GroupDetails.of(details.kind(), "Same Name", details.alias(), details.primaryAddress()));
        }

        var run = imports.planned(
                ImportOptions.defaults(),
                TestImports.row(2, "ada@example.org", "same name"),
                TestImports.row(3, "bob@example.org", "Same Name", "team-two@corp.example"));
        imports.apply(run);

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-602", "GROUP-602");
        assertThat(members.count(first.id(), "")).isZero();
        assertThat(members.count(second.id(), "")).isEqualTo(1);
        assertThat(imports.run(run).counts().rows().created()).isEqualTo(2);
    }

    @Test
    void prefersAnAliasToADisplayName() {
        var other = directory.group("Other");
        var details = directory.groupDetails(RecipientKind.DISTRIBUTION_GROUP, "Second");
        groups.create(GroupDetails.of(details.kind(), "Other", details.alias(), details.primaryAddress()));

        var run = imports.planned(ImportOptions.defaults(), TestImports.row(2, "ada@example.org", "other"));
        imports.apply(run);

        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(members.count(other.id(), "")).isEqualTo(1);
    }

    @Test
    void addsNobodyToAGroupThatWouldBecomeTooLarge() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.contact("Ada"), directory.contact("Bob")));

        var run = imports.planned(
                ImportOptions.defaults(),
                row(2, "c@example.org"),
                row(3, "d@example.org"),
                row(4, "e@example.org"),
                row(5, "f@example.org"),
                row(6, "ada@example.org"));
        imports.apply(run);

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-604");
        assertThat(members.count(team.id(), "")).isEqualTo(2);
        assertThat(imports.run(run).counts().rows().created()).isEqualTo(4);
        assertThat(imports.run(run).counts().rows().unchanged()).isEqualTo(1);
    }

    @Test
    void fillsAGroupToItsLimit() {
        var team = directory.group("Team");
        memberships.add(team.id(), List.of(directory.contact("Ada"), directory.contact("Bob")));

        var run = imports.planned(
                ImportOptions.defaults(),
                row(2, "ada@example.org"),
                row(3, "c@example.org"),
                row(4, "d@example.org"),
                row(5, "e@example.org"));
        imports.apply(run);

        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(members.count(team.id(), "")).isEqualTo(5);
    }

    @Test
    void keepsAGroupThatIsOpenToEverySenderSmall() {
        var team = directory.group("Team");
        groups.correct(
                team.id(),
                0,
                directory
                        .groupDetails(RecipientKind.DISTRIBUTION_GROUP, "Team")
                        .withRequireSenderAuthentication(false));

        var run = imports.planned(
                ImportOptions.defaults(), row(2, "a@example.org"), row(3, "b@example.org"), row(4, "c@example.org"));

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-604");
    }

    @Test
    void refusesTargetGroupsThatCannotBeMeant() {
        directory.mailbox("Grace");
        var run = imports.staged(TestImports.into("grace@corp.example"), TestImports.row(2, "ada@example.org"));

        assertThatThrownBy(() -> planning.plan(run))
                .asInstanceOf(type(UnusableImportException.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("GROUP-606"));
    }

    @Test
    void putsGuestsIntoMicrosoft365Groups() {
        var cloud = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Cloud");
        var ada = directory.contact("Ada");
        contacts.convertToGuest(ada.id());

        var run = imports.planned(
                TestImports.into("cloud"),
                TestImports.row(2, "ada@example.org"),
                TestImports.row(3, "bob@example.org"));
        imports.apply(run);

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-603");
        assertThat(members.page(cloud.id(), "", 0, 10))
                .extracting(member -> member.recipient().id())
                .containsExactly(ada.id());
    }

    @Test
    void rejectsARowThatIsNothingButAMembershipOfAGroupThatDoesNotExist() {
        directory.group("Team");
        var rows = List.of(
                TestImports.row(2, "ada@example.org", "team"),
                TestImports.row(3, "bob@example.org", "nowhere"),
                TestImports.row(4, "ada@example.org", "nowhere"));

        var run = imports.staged(
                new ImportOptions(ImportMode.ADD_AND_FILL, null, false, List.of(), null, null, Map.of(), null),
                List.of("externalAddress", "group"),
                rows);
        planning.plan(run);

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-601", "GROUP-601");
        assertThat(imports.run(run).counts().rows().rejected()).isEqualTo(2);
        assertThat(imports.run(run).counts().rows().created()).isEqualTo(1);
    }

    private static StagedRow row(long record, String address) {
        return TestImports.row(record, address, "team");
    }
}
