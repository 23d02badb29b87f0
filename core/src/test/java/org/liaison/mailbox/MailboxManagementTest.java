package org.liaison.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.accepteddomain.ExternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class MailboxManagementTest {

    @Autowired
    private MailboxManagement mailboxes;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @Test
    void listsAMailbox() {
        directory.group("Team");

        var grace = mailboxes.create(" Grace Hopper ", SmtpAddress.of("Grace@corp.example"));

        assertThat(grace.displayName()).isEqualTo("Grace Hopper");
        assertThat(recipients.byAddress("grace@corp.example")).contains(grace);
        assertThat(audit.ofRecipient(grace.id().value(), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after())
                        .isEqualTo("{\"displayName\": \"Grace Hopper\", \"primaryAddress\": \"Grace@corp.example\"}"));
    }

    @Test
    void refusesAnAddressOutsideTheOrganisation() {
        assertThatThrownBy(() -> mailboxes.create("Grace", SmtpAddress.of("grace@example.org")))
                .isInstanceOf(ExternalAddressException.class);
    }

    @Test
    void refusesAnAddressThatAGroupHas() {
        var team = directory.group("Team");

        assertThatThrownBy(() -> mailboxes.create("Grace", SmtpAddress.of("TEAM@corp.example")))
                .asInstanceOf(type(AddressTakenException.class))
                .satisfies(taken -> assertThat(taken.holder()).isEqualTo(team));
    }

    @Test
    void takesAMailboxOffTheListAndBringsItBack() {
        var grace = directory.mailbox("Grace");

        mailboxes.delete(grace.id());
        mailboxes.delete(grace.id());
        assertThat(recipients.byAddress("grace@corp.example")).isEmpty();

        mailboxes.restore(grace.id());
        mailboxes.restore(grace.id());
        assertThat(recipients.byAddress("grace@corp.example")).contains(grace);
        assertThat(audit.ofRecipient(grace.id().value(), 10))
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.MAILBOX_RESTORED, AuditAction.MAILBOX_DELETED, AuditAction.MAILBOX_CREATED);
    }

    @Test
    void leavesOtherRecipientsAlone() {
        var ada = directory.contact("Ada");

        mailboxes.delete(ada.id());

        assertThat(recipients.byId(ada.id())).isPresent();
    }
}
