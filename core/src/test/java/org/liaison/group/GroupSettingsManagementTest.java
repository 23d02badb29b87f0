package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditSearch;
import org.liaison.group.GroupSettings.DeliveryReports;
import org.liaison.group.GroupSettings.DepartRestriction;
import org.liaison.group.GroupSettings.JoinRestriction;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@CoreTest
class GroupSettingsManagementTest {

    @Autowired
    private GroupSettingsManagement management;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private AuditSearch audit;

    @Test
    void newGroupsAreClosedAndMembersLeaveOnlyDistributionGroups() {
        var team = settings(directory.group("Team"));
        var security = settings(directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Security"));

        assertThat(team).isEqualTo(GroupSettings.ofNew(RecipientKind.DISTRIBUTION_GROUP));
        assertThat(team.joining()).isEqualTo(JoinRestriction.CLOSED);
        assertThat(team.leaving()).isEqualTo(DepartRestriction.OPEN);
        assertThat(team.reports()).isEqualTo(DeliveryReports.ORIGINATOR);
        assertThat(security.leaving()).isEqualTo(DepartRestriction.CLOSED);
    }

    @Test
    void keepsEverythingThatWasSaid() {
        var team = directory.group("Team");
        var settings = new GroupSettings(
                List.of(SmtpAddress.of("Everybody@corp.example"), SmtpAddress.of("all@corp.example")),
                "Goes to many people",
                JoinRestriction.APPROVAL_REQUIRED,
                DepartRestriction.CLOSED,
                true,
                DeliveryReports.MANAGER,
                true,
                new TreeMap<>(Map.of(1, "blue", 15, "round")));

        management.correct(team.id(), 0, settings);

        assertThat(settings(team)).isEqualTo(settings);
        assertThatThrownBy(() -> management.correct(team.id(), 0, settings))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void tellsTheAuditLogWhatDiffers() {
        var team = directory.group("Team");
        var old = GroupSettings.ofNew(RecipientKind.DISTRIBUTION_GROUP);

        management.correct(
                team.id(),
                0,
                new GroupSettings(
                        old.proxyAddresses(),
                        " Large ",
                        old.joining(),
                        old.leaving(),
                        true,
                        old.reports(),
                        false,
                        old.customAttributes()));

        var entry = audit.ofGroup(team.id().value(), 1).getFirst();
        assertThat(entry.before()).isEqualTo("{\"bccBlocked\": false}");
        assertThat(entry.after()).isEqualTo("{\"mailTip\": \"Large\", \"bccBlocked\": true}");
    }

    @Test
    void refusesAddressesOfOthersAndOfOtherDomains() {
        var team = directory.group("Team");
        directory.group("Others");

        assertThatThrownBy(() -> management.correct(team.id(), 0, withAddress("others@corp.example")))
                .isInstanceOf(AddressTakenException.class);
        assertThatThrownBy(() -> management.correct(team.id(), 0, withAddress("team@example.org")))
                .isInstanceOf(ExternalAddressException.class);
    }

    @Test
    void nobodyJoinsASecurityGroupOnTheirOwn() {
        var security = directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Security");
        var old = settings(security);

        assertThatThrownBy(() -> management.correct(
                        security.id(),
                        0,
                        new GroupSettings(
                                List.of(),
                                null,
                                JoinRestriction.OPEN,
                                old.leaving(),
                                false,
                                old.reports(),
                                false,
                                old.customAttributes())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMailTipHas175CharactersAtTheMost() {
        assertThat(withTip("😀".repeat(175)).mailTip()).isNotNull();
        assertThatThrownBy(() -> withTip("x".repeat(176))).isInstanceOf(IllegalArgumentException.class);
    }

    private GroupSettings settings(Recipient group) {
        return management.ofGroup(group.id()).orElseThrow();
    }

    private static GroupSettings withAddress(String address) {
        var old = GroupSettings.ofNew(RecipientKind.DISTRIBUTION_GROUP);
        return new GroupSettings(
                List.of(SmtpAddress.of(address)),
                null,
                old.joining(),
                old.leaving(),
                false,
                old.reports(),
                false,
                old.customAttributes());
    }

    private static GroupSettings withTip(String tip) {
        var old = GroupSettings.ofNew(RecipientKind.DISTRIBUTION_GROUP);
        return new GroupSettings(
                List.of(), tip, old.joining(), old.leaving(), false, old.reports(), false, old.customAttributes());
    }
}
