package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.MailAlias;
import org.liaison.address.SmtpAddress;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupDetails;
import org.liaison.membership.GroupOfMember;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipSearch;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** The groups that an import creates, and why it cannot create others. */
@CoreTest
class ImportNewGroupsTest {

    @Autowired
    private TestImports imports;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private DistributionGroupSearch groupSearch;

    @Autowired
    private MembershipSearch membershipSearch;

    @Autowired
    private MemberSearch members;

    @Autowired
    private RecipientSearch recipients;

    @Test
    void needsAnAcceptedDomainForNewGroups() {
        var noneAtAll = imports.planned(TestImports.creatingGroups(), TestImports.row(2, "ada@example.org", "Team"));
        assertThat(imports.problemCodes(noneAtAll)).containsExactly("GROUP-605");

        directory.group("Other");
        var elsewhere = imports.planned(
                TestImports.creatingGroups(), TestImports.row(2, "ada@example.org", "team@elsewhere.example"));
        assertThat(imports.problemCodes(elsewhere)).containsExactly("GROUP-605");
    }

    @Test
    void doesNotTakeTheAddressOfSomebodyElseForANewGroup() {
        directory.mailbox("Grace");

        var run = imports.planned(
                TestImports.creatingGroups(),
                TestImports.row(2, "ada@example.org", "Grace"),
                TestImports.row(3, "bob@example.org", "grace@corp.example"));
        imports.apply(run);

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-606", "GROUP-606");
        assertThat(recipients.byAddress("grace@corp.example"))
                .map(Recipient::kind)
                .contains(RecipientKind.MAILBOX);
    }

    @Test
    void createsNoGroupWhoseNameYieldsNoAddress() {
        directory.group("Other");

        var run = imports.planned(TestImports.creatingGroups(), TestImports.row(2, "ada@example.org", "\u4F8B\u5B50"));

        assertThat(imports.problemCodes(run)).containsExactly("GROUP-607");
    }

    @Test
    void createsOneGroupForAllNamesThatYieldTheSameAddress() {
        directory.group("Other");

        var run = imports.planned(
                TestImports.creatingGroups(),
                TestImports.row(2, "ada@example.org", "Sales North"),
                TestImports.row(3, "bob@example.org", "sales-north"),
                TestImports.row(4, "cleo@example.org", "Sales-North@corp.example"));
        imports.apply(run);

        var group = recipients.byAddress("sales-north@corp.example").orElseThrow();
        assertThat(imports.problemCodes(run)).isEmpty();
        assertThat(members.count(group.id(), "")).isEqualTo(3);
        assertThat(groupSearch.byId(group.id()).orElseThrow().details()).satisfies(details -> {
            assertThat(details.requireSenderAuthentication()).isTrue();
            assertThat(details.alias()).isEqualTo(new MailAlias("sales-north"));
            assertThat(details.primaryAddress()).isEqualTo(SmtpAddress.of("sales-north@corp.example"));
        });
    }

    @Test
    void meansAGroupThatExistsWhenANewOneWouldGetItsAddress() {
        var group = directory.group("Sales North");
        var details = groupSearch.byId(group.id()).orElseThrow().details();
        groups.correct(
                group.id(),
                0,
                GroupDetails.of(details.kind(), "Renamed", new MailAlias("renamed"), details.primaryAddress()));

        var run = imports.planned(TestImports.creatingGroups(), TestImports.row(2, "ada@example.org", "Sales North"));
        imports.apply(run);

        assertThat(membershipSearch.groupsOf(
                        recipients.byAddress("ada@example.org").orElseThrow().id()))
                .extracting(GroupOfMember::group)
                .extracting(Recipient::id)
                .containsExactly(group.id());
    }
}
