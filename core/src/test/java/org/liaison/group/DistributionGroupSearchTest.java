package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.contact.MailContactManagement;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class DistributionGroupSearchTest {

    @Autowired
    private DistributionGroupSearch groups;

    @Autowired
    private DistributionGroupManagement management;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private DistributionGroupBulkEdit bulk;

    @Autowired
    private TestDirectory directory;

    @Test
    void showsWhatAListNeeds() {
        var team = directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Team");
        var grace = directory.mailbox("Grace");
        memberships.add(team.id(), List.of(directory.contact("Ada"), grace));
        management.setOwners(team.id(), Set.of(grace.id()));

        assertThat(page(GroupFilter.NONE, GroupSort.NAME, false))
                .containsExactly(new GroupSummary(
                        team.id(),
                        RecipientKind.MAIL_ENABLED_SECURITY_GROUP,
                        "Team",
                        "team@corp.example",
                        true,
                        0,
                        false,
                        2,
                        1,
                        List.of("Grace"),
                        null));
    }

    @Test
    void countsEachLivingMemberOnce() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        memberships.add(team.id(), List.of(ada, directory.contact("Bob"), directory.group("Nested")));
        contacts.delete(ada.id());

        assertThat(page(GroupFilter.NONE.withText("team"), GroupSort.NAME, false))
                .extracting(GroupSummary::members)
                .containsExactly(2);
    }

    @Test
    void countsEachLivingMemberFromOutsideOnceAndOnlySoFar() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        memberships.add(team.id(), List.of(ada, directory.guest("Gil"), directory.mailbox("Grace")));
        contacts.delete(ada.id());
        assertThat(page(GroupFilter.NONE, GroupSort.NAME, false))
                .extracting(GroupSummary::externalMembers)
                .containsExactly(1);

        memberships.add(
                team.id(),
                IntStream.rangeClosed(1, 150)
                        .mapToObj(i -> directory.contact("Person" + i))
                        .toList());

        assertThat(page(GroupFilter.NONE, GroupSort.NAME, false))
                .extracting(GroupSummary::externalMembers)
                .containsExactly(GroupSummary.EXTERNAL_COUNT_LIMIT + 1);
    }

    @Test
    void findsGroupsByKindAndByWhoCanSend() {
        directory.group(RecipientKind.MICROSOFT_365_GROUP, "Project");
        var team = directory.group("Team");
        bulk.setRequireSenderAuthentication(List.of(team.id()), false);

        assertFinds(GroupFilter.NONE.withKind(RecipientKind.MICROSOFT_365_GROUP), "Project");
        assertFinds(GroupFilter.NONE.withRequireSenderAuthentication(true), "Project");
        assertFinds(GroupFilter.NONE.withRequireSenderAuthentication(false), "Team");
    }

    @Test
    void findsGroupsThatRefuseTheirOwnMembers() {
        var open = directory.group("Open");
        var refusing = directory.group("Refusing");
        var internal = directory.group("Internal");
        var left = directory.group("Left");
        var project = directory.group(RecipientKind.MICROSOFT_365_GROUP, "Project");
        memberships.add(project.id(), List.of(directory.guest("Gil")));
        var ada = directory.contact("Ada");
        var gone = directory.contact("Gone");
        memberships.add(open.id(), List.of(ada));
        memberships.add(refusing.id(), List.of(ada));
        memberships.add(internal.id(), List.of(directory.mailbox("Grace")));
        memberships.add(left.id(), List.of(gone));
        contacts.delete(gone.id());
        bulk.setRequireSenderAuthentication(List.of(open.id()), false);

        assertFinds(GroupFilter.NONE.withRefusing(true), "Refusing");
        assertThat(page(GroupFilter.NONE, GroupSort.NAME, false))
                .filteredOn(GroupSummary::isRefusing)
                .extracting(GroupSummary::displayName)
                .containsExactly("Refusing");
    }

    @Test
    void findsGroupsByTheBeginningsOfWords() {
        directory.group("Sales North");
        directory.group("Sales South");
        directory.contact("Sales Person");

        assertThat(names(page(GroupFilter.NONE.withText("nor sales"), GroupSort.NAME, false)))
                .containsExactly("Sales North");
        assertThat(groups.count(GroupFilter.NONE.withText("sales"))).isEqualTo(2);
        assertThat(groups.count(GroupFilter.NONE)).isEqualTo(2);
    }

    @Test
    void sortsAndPages() {
        for (var name : List.of("beta", "Alpha", "\u00C4pfel", "Gamma")) {
            directory.group(name);
        }

        assertThat(names(page(GroupFilter.NONE, GroupSort.NAME, false)))
                .containsExactly("Alpha", "\u00C4pfel", "beta", "Gamma");
        assertThat(names(page(GroupFilter.NONE, GroupSort.NAME, true)))
                .containsExactly("Gamma", "beta", "\u00C4pfel", "Alpha");
        assertThat(names(page(GroupFilter.NONE, GroupSort.ADDRESS, false)))
                .containsExactly("Alpha", "\u00C4pfel", "beta", "Gamma");
        assertThat(names(groups.page(GroupFilter.NONE, GroupSort.ADDRESS, true, 1, 2)))
                .containsExactly("beta", "\u00C4pfel");
    }

    @Test
    void showsTheDeletedInsteadOfTheLivingWhenAsked() {
        directory.group("Living");
        var gone = directory.group("Gone");
        management.delete(gone.id());
        var deleted = GroupFilter.NONE.withDeleted(true);

        for (var sort : GroupSort.values()) {
            assertThat(page(deleted, sort, false)).singleElement().satisfies(line -> {
                assertThat(line.id()).isEqualTo(gone.id());
                assertThat(line.deletedAt()).isNotNull();
            });
            assertThat(names(page(GroupFilter.NONE, sort, false))).containsExactly("Living");
        }
        assertThat(groups.count(deleted)).isEqualTo(1);
        assertThat(groups.byId(gone.id())).isPresent();
    }

    @Test
    void knowsNoGroupByAContactsNumber() {
        assertThat(groups.byId(directory.contact("Ada").id())).isEmpty();
    }

    @Test
    void handsOverEveryLivingGroupByName() {
        directory.group("Beta");
        directory.group(RecipientKind.MICROSOFT_365_GROUP, "Alpha");
        management.delete(directory.group("Gone").id());

        var names = new ArrayList<String>();
        groups.forEach(group -> names.add(group.details().displayName()));

        assertThat(names).containsExactly("Alpha", "Beta");
    }

    private void assertFinds(GroupFilter filter, String... expected) {
        assertThat(names(page(filter, GroupSort.NAME, false))).containsExactly(expected);
        assertThat(groups.count(filter)).isEqualTo(expected.length);
    }

    private List<GroupSummary> page(GroupFilter filter, GroupSort sort, boolean descending) {
        return groups.page(filter, sort, descending, 0, 50);
    }

    private static List<String> names(List<GroupSummary> page) {
        return page.stream().map(GroupSummary::displayName).toList();
    }
}
