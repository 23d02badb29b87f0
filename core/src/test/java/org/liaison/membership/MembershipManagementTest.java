package org.liaison.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.contact.MailContactManagement;
import org.liaison.group.DistributionGroupManagement;
import org.liaison.membership.MemberNotAllowedException.Reason;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class MembershipManagementTest {

    @Autowired
    private MembershipManagement management;

    @Autowired
    private MembershipSearch memberships;

    @Autowired
    private MemberSearch members;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void addsWhoIsNotInTheGroupYet() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");

        assertThat(management.add(team.id(), List.of(ada))).isEqualTo(1);
        assertThat(management.add(team.id(), List.of(ada, directory.contact("Bob"), ada)))
                .isEqualTo(1);

        assertThat(members.page(team.id(), "", 0, 10))
                .extracting(member -> member.recipient().displayName())
                .containsExactly("Ada", "Bob");
        assertThat(audit.ofRecipient(ada.id().value(), 10).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_ADDED);
            assertThat(entry.groupId()).isEqualTo(team.id().value());
            assertThat(entry.actor()).isEqualTo("tester");
        });
        assertThat(actions(team.id()))
                .containsExactly(AuditAction.MEMBER_ADDED, AuditAction.MEMBER_ADDED, AuditAction.GROUP_CREATED);
    }

    @Test
    void restsAnImportedMembershipOnTheHandAsWell() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        imported(team, ada, "Partner");

        assertThat(management.add(team.id(), List.of(ada))).isZero();

        assertThat(members.page(team.id(), "", 0, 10))
                .singleElement()
                .satisfies(member -> assertThat(member.sources()).containsExactly("By hand", "Partner"));
        assertThat(actions(team.id()).getFirst()).isEqualTo(AuditAction.MEMBERSHIP_CONFIRMED);
    }

    @Test
    void removesAMembershipWhateverItRestsOnAndBringsItBackTheSame() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        management.add(team.id(), List.of(ada, directory.contact("Bob")));
        imported(team, ada, "Partner");
        var before = rows(team);

        var removals = management.remove(team.id(), List.of(ada.id()));

        assertThat(removals).hasSize(1);
        assertThat(memberships.membersAmong(team.id(), List.of(ada.id()))).isEmpty();
        assertThat(members.count(team.id(), "")).isEqualTo(1);
        assertThat(audit.ofGroup(team.id().value(), 1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MEMBER_REMOVED);
            assertThat(entry.recipientId()).isEqualTo(ada.id().value());
            assertThat(entry.before()).contains("\"run_id\": 77", "\"record\": 7");
        });

        management.restore(removals);
        management.restore(removals);

        assertThat(rows(team)).isEqualTo(before);
        assertThat(actions(team.id()).subList(0, 2))
                .containsExactly(AuditAction.MEMBER_ADDED, AuditAction.MEMBER_REMOVED);
    }

    @Test
    void tellsOfNothingWhenNobodyIsThereToRemove() {
        var team = directory.group("Team");

        assertThat(management.remove(team.id(), List.of(directory.contact("Ada").id())))
                .isEmpty();
        management.restore(List.of());

        assertThat(actions(team.id())).containsExactly(AuditAction.GROUP_CREATED);
    }

    @ParameterizedTest
    @CsvSource({
        "MICROSOFT_365_GROUP, MAIL_CONTACT, CONTACT_IN_MICROSOFT_365_GROUP",
        "MICROSOFT_365_GROUP, DISTRIBUTION_GROUP, GROUP_IN_MICROSOFT_365_GROUP",
        "MICROSOFT_365_GROUP, MAIL_ENABLED_SECURITY_GROUP, GROUP_IN_MICROSOFT_365_GROUP",
        "MICROSOFT_365_GROUP, MICROSOFT_365_GROUP, MICROSOFT_365_GROUP_AS_MEMBER",
        "DISTRIBUTION_GROUP, MICROSOFT_365_GROUP, MICROSOFT_365_GROUP_AS_MEMBER",
        "MAIL_ENABLED_SECURITY_GROUP, MICROSOFT_365_GROUP, MICROSOFT_365_GROUP_AS_MEMBER",
        "MICROSOFT_365_GROUP, GUEST,",
        "MICROSOFT_365_GROUP, MAILBOX,",
        "DISTRIBUTION_GROUP, MAIL_CONTACT,",
        "DISTRIBUTION_GROUP, GUEST,",
        "DISTRIBUTION_GROUP, MAIL_ENABLED_SECURITY_GROUP,",
        "MAIL_ENABLED_SECURITY_GROUP, MAIL_CONTACT,",
        "MAIL_ENABLED_SECURITY_GROUP, DISTRIBUTION_GROUP,"
    })
    void takesOnlyMembersThatAGroupOfItsKindCanHave(
            RecipientKind kind, RecipientKind memberKind, @org.jspecify.annotations.Nullable Reason reason) {
        var group = directory.group(kind, "Team");
        var member = recipient(memberKind);

        if (reason == null) {
            assertThat(management.add(group.id(), List.of(member))).isEqualTo(1);
        } else {
            refuses(group, member, reason);
        }
        assertThat(MembershipManagement.refusal(kind, memberKind)).isEqualTo(java.util.Optional.ofNullable(reason));
    }

    @Test
    void addsNobodyWhenOneOfThemIsRefused() {
        var team = directory.group("Team");

        refusesAll(
                team,
                List.of(directory.contact("Ada"), directory.group(RecipientKind.MICROSOFT_365_GROUP, "Cloud")),
                Reason.MICROSOFT_365_GROUP_AS_MEMBER);
        assertThat(members.count(team.id(), "")).isZero();
    }

    @Test
    void refusesSomebodyWhoWasDeletedMeanwhile() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        contacts.delete(ada.id());

        refusesAll(team, List.of(directory.contact("Bob"), ada), Reason.GONE);
    }

    @Test
    void refusesMembersOfAGroupThatWasDeletedMeanwhile() {
        var team = directory.group("Team");
        groups.delete(team.id());

        assertThatThrownBy(() -> management.add(team.id(), List.of(directory.contact("Ada"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private void refuses(Recipient group, Recipient member, Reason reason) {
        refusesAll(group, List.of(member), reason);
    }

    private void refusesAll(Recipient group, List<Recipient> members, Reason reason) {
        assertThatThrownBy(() -> management.add(group.id(), members))
                .asInstanceOf(type(MemberNotAllowedException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.member()).isEqualTo(members.getLast());
                    assertThat(refusal).hasMessageStartingWith(members.getLast().displayName() + ": ");
                });
    }

    private Recipient recipient(RecipientKind kind) {
        return switch (kind) {
            case MAIL_CONTACT -> directory.contact("Member");
            case GUEST -> directory.guest("Member");
            case MAILBOX -> directory.mailbox("Member");
            default -> directory.group(kind, "Member");
        };
    }

    /** As an import would put somebody into a group. */
    private void imported(Recipient group, Recipient member, String source) {
        jdbc.sql("""
                        with origin as (insert into source (name) values (:source) returning id)
                        insert into membership (group_id, member_id, source_id, run_id, record, since, ends_on)
                        select :group, :member, id, 77, 7, timestamptz '2020-02-03 04:05:06.789012Z', date '2030-01-01'
                          from origin
                        """)
                .param("source", source)
                .param("group", group.id().value())
                .param("member", member.id().value())
                .update();
    }

    private List<String> rows(Recipient group) {
        return jdbc.sql("select membership::text from membership where group_id = :group order by 1")
                .param("group", group.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<AuditAction> actions(RecipientId group) {
        return audit.ofGroup(group.value(), 100).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
