package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.recipient.RecipientId;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class MailContactBulkEditTest {

    @Autowired
    private MailContactBulkEdit bulk;

    @Autowired
    private MailContactManagement management;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    private RecipientId ada;
    private RecipientId bob;
    private RecipientId cid;

    @BeforeEach
    void threeContacts() {
        ada = create("Ada", "Engines");
        bob = create("Bob", "");
        cid = create("Cid", "Forge");
    }

    @Test
    void givesAllTheSameValueAndTellsOfEveryoneWhoChanges() {
        var entries = bulk.set(List.of(ada, bob, cid), ContactField.COMPANY, " Forge ");

        assertThat(companies()).containsExactly("Forge", "Forge", "Forge");
        assertThat(entries).hasSize(2);
        assertThat(audit.ofRecipient(ada.value(), 1).getFirst())
                .extracting(AuditEntry::action, AuditEntry::before, AuditEntry::after)
                .containsExactly(AuditAction.CONTACT_UPDATED, "{\"company\": \"Engines\"}", "{\"company\": \"Forge\"}");
        assertThat(audit.ofRecipient(bob.value(), 1).getFirst().before()).isNull();
        assertThat(contacts.byId(ada).orElseThrow().version()).isEqualTo(1);
        assertThat(contacts.byId(cid).orElseThrow().version()).isZero();
    }

    @Test
    void emptiesAField() {
        bulk.set(List.of(ada, bob), ContactField.COMPANY, " ");

        assertThat(companies()).containsExactly(null, null, "Forge");
        assertThat(audit.ofRecipient(ada.value(), 1).getFirst().after()).isNull();
    }

    @Test
    void takesAChangeBackButNotWhatSomebodyChangedSince() {
        var entries = bulk.set(List.of(ada, bob, cid), ContactField.COMPANY, "Mill");
        bulk.set(List.of(cid), ContactField.COMPANY, "Mine");

        assertThat(bulk.revert(ContactField.COMPANY, entries)).isEqualTo(2);

        assertThat(companies()).containsExactly("Engines", null, "Mine");
        assertThat(audit.ofRecipient(ada.value(), 1).getFirst().after()).isEqualTo("{\"company\": \"Engines\"}");
    }

    @Test
    void refusesAValueThatTheFieldCannotHoldAndAFieldOfOnesOwn() {
        assertThatThrownBy(() -> bulk.set(List.of(ada), ContactField.MAIL_TIP, "x".repeat(176)))
                .isInstanceOf(InvalidContactFieldException.class);
        assertThatThrownBy(() -> bulk.set(List.of(ada), ContactField.DISPLAY_NAME, "Everybody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsBeforehandWhatTheyHaveNow() {
        bulk.set(List.of(cid), ContactField.COMPANY, "Engines");

        assertThat(contacts.values(List.of(ada, bob, cid), ContactField.COMPANY))
                .containsExactly(Map.entry("Engines", 2), Map.entry("", 1));
    }

    @Test
    void hidesShowsAndTakesThatBack() {
        var entries = bulk.setHidden(List.of(ada, bob), true);
        bulk.setHidden(List.of(bob), false);

        assertThat(contacts.byId(ada).orElseThrow().details().hidden()).isTrue();
        assertThat(contacts.byId(bob).orElseThrow().details().hidden()).isFalse();
        assertThat(bulk.revertHidden(entries)).isEqualTo(1);
        assertThat(contacts.byId(ada).orElseThrow().details().hidden()).isFalse();
    }

    @Test
    void deletesAndRestoresThoseItCan() {
        var mailbox = directory.mailbox("Grace");

        assertThat(bulk.delete(List.of(ada, bob, mailbox.id()))).containsExactlyInAnyOrder(ada, bob);
        assertThat(contacts.count(MailContactFilter.NONE)).isEqualTo(1);
        assertThat(audit.ofRecipient(ada.value(), 1).getFirst().action()).isEqualTo(AuditAction.CONTACT_DELETED);

        assertThat(bulk.restore(List.of(ada, bob, cid))).containsExactlyInAnyOrder(ada, bob);
        assertThat(contacts.count(MailContactFilter.NONE)).isEqualTo(3);
        assertThat(audit.ofRecipient(bob.value(), 1).getFirst().action()).isEqualTo(AuditAction.CONTACT_RESTORED);
    }

    @Test
    void passesOverTheDeletedAndOtherKinds() {
        var mailbox = directory.mailbox("Grace").id();
        management.delete(ada);

        assertThat(bulk.set(Set.of(ada, mailbox), ContactField.COMPANY, "Mill")).isEmpty();
        assertThat(bulk.setHidden(Set.of(ada, mailbox), true)).isEmpty();
    }

    private RecipientId create(String name, String company) {
        return management
                .create(new ContactDetails(
                        SmtpAddress.of(name + "@example.org"),
                        List.of(),
                        Map.of(ContactField.DISPLAY_NAME, name, ContactField.COMPANY, company),
                        false))
                .id();
    }

    private List<String> companies() {
        return Stream.of(ada, bob, cid)
                .map(id -> contacts.byId(id).orElseThrow().details().get(ContactField.COMPANY))
                .toList();
    }
}
