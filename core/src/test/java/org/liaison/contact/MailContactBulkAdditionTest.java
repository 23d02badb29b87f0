package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.accepteddomain.InternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditSearch;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class MailContactBulkAdditionTest {

    private static final SmtpAddress ADA = SmtpAddress.of("Ada@example.org");
    private static final SmtpAddress BOB = SmtpAddress.of("bob@example.org");

    @Autowired
    private MailContactBulkAddition addition;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @Test
    void listsAllOfThemWithAddressNameAndAuditEntry() {
        var added = addition.add(RecipientKind.MAIL_CONTACT, Map.of(ADA, "Ada Lovelace", BOB, ""));

        assertThat(added)
                .extracting(Recipient::displayName)
                .containsExactlyInAnyOrder("Ada Lovelace", "bob@example.org");
        var ada = recipients.byAddress("ada@example.org").orElseThrow();
        assertThat(contacts.byId(ada.id()).orElseThrow().details()).isEqualTo(ContactDetails.of(ADA, "Ada Lovelace"));
        assertThat(audit.ofRecipient(ada.id().value(), 10)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CONTACT_CREATED);
            assertThat(entry.after()).contains("\"displayName\": \"Ada Lovelace\"", "Ada@example.org");
        });
    }

    @Test
    void listsGuestsAsSuch() {
        assertThat(addition.add(RecipientKind.GUEST, Map.of(ADA, "Ada")))
                .extracting(Recipient::kind)
                .containsExactly(RecipientKind.GUEST);
        var ada = recipients.byAddress("ada@example.org").orElseThrow();
        assertThat(audit.ofRecipient(ada.id().value(), 10).getFirst().action()).isEqualTo(AuditAction.GUEST_CREATED);
    }

    @Test
    void saysWhoHasAnAddressAlready() {
        var bob = directory.contact("Bob");

        assertThatThrownBy(() -> addition.add(RecipientKind.MAIL_CONTACT, Map.of(ADA, "Ada", BOB, "Other Bob")))
                .asInstanceOf(type(AddressTakenException.class))
                .satisfies(taken -> assertThat(taken.holder()).isEqualTo(bob));
    }

    @Test
    void refusesAddressesOfTheOrganisationItself() {
        directory.mailbox("Grace");
        var internal = SmtpAddress.of("new@corp.example");

        assertThatThrownBy(() -> addition.add(RecipientKind.MAIL_CONTACT, Map.of(internal, "New")))
                .isInstanceOf(InternalAddressException.class);
    }

    @Test
    void addsNobodyToNobody() {
        assertThat(addition.add(RecipientKind.MAIL_CONTACT, Map.of())).isEmpty();
    }
}
