package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CommittingCoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.AddressTakenException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A change and its audit entry are written together or not at all. */
@CommittingCoreTest
class ContactAuditTransactionTest {

    @Autowired
    private MailContactManagement contacts;

    @Autowired
    private MailContactSearch search;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesNoEntryOfAChangeThatIsRolledBack() {
        transactions.executeWithoutResult(transaction -> {
            var ada = directory.contact("Ada");
            contacts.delete(ada.id());
            transaction.setRollbackOnly();
        });

        assertThat(entries()).isZero();
        assertThat(search.count(MailContactFilter.NONE)).isZero();
    }

    @Test
    void leavesNothingOfAContactThatWasRefused() {
        directory.contact("Ada");
        var details = new ContactDetails(
                SmtpAddress.of("new@example.org"), List.of(SmtpAddress.of("ada@example.org")), Map.of(), false);

        assertThatThrownBy(() -> contacts.create(details)).isInstanceOf(AddressTakenException.class);

        assertThat(search.count(MailContactFilter.NONE)).isEqualTo(1);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void leavesADeletedContactDeletedWhenItsAddressWasGivenAway() {
        var ada = directory.contact("Ada");
        contacts.delete(ada.id());
        contacts.create(ContactDetails.of(SmtpAddress.of("ada@example.org"), "Other"));

        assertThatThrownBy(() -> contacts.restore(ada.id())).isInstanceOf(AddressTakenException.class);

        assertThat(search.byId(ada.id()).orElseThrow().deletedAt()).isNotNull();
        assertThat(entries()).isEqualTo(3);
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Integer.class).single();
    }
}
