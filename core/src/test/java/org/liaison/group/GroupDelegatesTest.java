package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.audit.AuditSearch;
import org.liaison.mailbox.MailboxManagement;
import org.liaison.recipient.RecipientKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@CoreTest
class GroupDelegatesTest {

    @Autowired
    private GroupDelegates delegates;

    @Autowired
    private DistributionGroupManagement groups;

    @Autowired
    private MailboxManagement mailboxes;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private AuditSearch audit;

    @Test
    void keepsWhoSendsAsTheGroupApartFromWhoSendsOnItsBehalf() {
        var team = directory.group("Team");
        var grace = directory.mailbox("Grace");
        var security = directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Security");

        delegates.set(SendPermission.SEND_AS, team.id(), Set.of(grace.id(), security.id()));
        delegates.set(SendPermission.SEND_ON_BEHALF, team.id(), Set.of(grace.id()));
        delegates.set(SendPermission.SEND_AS, team.id(), Set.of(security.id()));

        assertThat(delegates.with(SendPermission.SEND_AS, team.id())).containsExactly(security);
        assertThat(delegates.with(SendPermission.SEND_ON_BEHALF, team.id())).containsExactly(grace);
        var entry = audit.ofGroup(team.id().value(), 1).getFirst();
        assertThat(entry.before())
                .isEqualTo("{\"sendAs\": [\"Grace <grace@corp.example>\", \"Security <security@corp.example>\"]}");
        assertThat(entry.after()).isEqualTo("{\"sendAs\": [\"Security <security@corp.example>\"]}");
    }

    @Test
    void refusesOthersThanMailboxesAndSecurityGroups() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        var gone = directory.mailbox("Gone");
        mailboxes.delete(gone.id());

        assertThatThrownBy(() -> delegates.set(SendPermission.SEND_AS, team.id(), Set.of(ada.id())))
                .isInstanceOf(DelegateNotAllowedException.class);
        assertThatThrownBy(() -> delegates.set(SendPermission.SEND_AS, team.id(), Set.of(gone.id())))
                .isInstanceOf(DelegateNotAllowedException.class);
    }

    @Test
    void aDeletedGroupHasNoNewDelegates() {
        var team = directory.group("Team");
        groups.delete(team.id());

        assertThatThrownBy(() -> delegates.set(SendPermission.SEND_AS, team.id(), Set.of()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
