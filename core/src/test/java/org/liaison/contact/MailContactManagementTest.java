package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.accepteddomain.InternalAddressException;
import org.liaison.address.SmtpAddress;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.membership.MemberSearch;
import org.liaison.membership.MembershipManagement;
import org.liaison.recipient.AddressTakenException;
import org.liaison.recipient.RecipientKind;
import org.liaison.recipient.RecipientSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@CoreTest
class MailContactManagementTest {

    @Autowired
    private MailContactManagement management;

    @Autowired
    private MailContactSearch contacts;

    @Autowired
    private MembershipManagement memberships;

    @Autowired
    private MemberSearch members;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private TestDirectory directory;

    @Test
    void keepsEveryProperty() {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            fields.put(field, field == ContactField.ALIAS ? "ada" : field + " \u00FC'\"\\\n%");
        }
        var details = new ContactDetails(
                SmtpAddress.of("Ada@Example.org"), List.of(SmtpAddress.of("old@M\u00FCller.example")), fields, true);

        var created = management.create(details);

        assertThat(contacts.byId(created.id())).contains(created).get().satisfies(contact -> {
            assertThat(contact.details()).isEqualTo(details);
            assertThat(contact.details().addresses())
                    .extracting(SmtpAddress::toString)
                    .containsExactly("Ada@Example.org", "old@M\u00FCller.example");
            assertThat(contact.kind()).isEqualTo(RecipientKind.MAIL_CONTACT);
            assertThat(contact.deletedAt()).isNull();
        });
    }

    @Test
    void keepsValuesAsLongAsAllowed() {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            fields.put(field, field == ContactField.ALIAS ? "a".repeat(64) : varied(field.maxLength()));
        }

        var created =
                management.create(new ContactDetails(SmtpAddress.of("ada@example.org"), List.of(), fields, false));

        assertThat(contacts.byId(created.id())).contains(created);
    }

    @Test
    void tellsTheAuditLogOfANewContact() {
        var ada = directory.contact("Ada");
        var bob = directory.guest("Bob");

        assertThat(entries(ada.id().value())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CONTACT_CREATED);
            assertThat(entry.actor()).isEqualTo("tester");
            assertThat(entry.before()).isNull();
            assertThat(entry.after()).isEqualTo("{\"displayName\": \"Ada\", \"externalAddress\": \"ada@example.org\"}");
            assertThat(entry.runId()).isNull();
        });
        assertThat(entries(bob.id().value())).extracting(AuditEntry::action).containsExactly(AuditAction.GUEST_CREATED);
    }

    @Test
    void refusesAnAddressThatAnotherContactHasInADifferentCase() {
        var ada = directory.contact("Ada");

        assertThatThrownBy(() -> management.create(ContactDetails.of(SmtpAddress.of("ADA@example.org"), "Other")))
                .asInstanceOf(type(AddressTakenException.class))
                .satisfies(taken -> assertThat(taken.holder()).isEqualTo(ada));
    }

    @Test
    void refusesAddressesOfTheOrganisation() {
        directory.group("Team");
        var ada = directory.contact("Ada");
        var inside = SmtpAddress.of("ada@corp.example");

        assertThatThrownBy(() -> management.create(ContactDetails.of(inside, "Ada")))
                .isInstanceOf(InternalAddressException.class);
        assertThatThrownBy(() -> management.createGuest(
                        new ContactDetails(SmtpAddress.of("a@example.org"), List.of(inside), Map.of(), false)))
                .isInstanceOf(InternalAddressException.class);
        assertThatThrownBy(() -> management.correct(ada.id(), 0, ContactDetails.of(inside, "Ada")))
                .isInstanceOf(InternalAddressException.class);
    }

    @Test
    void correctsAContactWithoutKeepingItsOldAddressAndAuditsOnlyWhatChanged() {
        var ada = management.create(details("ada@example.org", Map.of(ContactField.CITY, "London")));

        var corrected = management.correct(
                ada.id(), 0, details("lovelace@example.org", Map.of(ContactField.COMPANY, "Engines")));

        assertThat(corrected.version()).isEqualTo(1);
        assertThat(contacts.byId(ada.id())).contains(corrected);
        assertThat(recipients.byAddress("ada@example.org")).isEmpty();
        assertThat(entries(ada.id().value()).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CONTACT_UPDATED);
            assertThat(entry.before()).isEqualTo("{\"city\": \"London\", \"externalAddress\": \"ada@example.org\"}");
            assertThat(entry.after())
                    .isEqualTo("{\"company\": \"Engines\", \"externalAddress\": \"lovelace@example.org\"}");
        });
    }

    @Test
    void takesNoNoticeOfACorrectionThatChangesNothing() {
        var ada = management.create(details("ada@example.org", Map.of()));

        assertThat(management.correct(ada.id(), 0, ada.details()).version()).isZero();

        assertThat(entries(ada.id().value())).hasSize(1);
    }

    @Test
    void takesACorrectionOfNothingButCase() {
        var ada = management.create(details("ada@example.org", Map.of()));

        management.correct(ada.id(), 0, details("Ada@Example.org", Map.of()));

        assertThat(contacts.byId(ada.id()).orElseThrow().details().externalAddress())
                .hasToString("Ada@Example.org");
    }

    @Test
    void refusesACorrectionOfAStateThatIsNoMore() {
        var ada = management.create(details("ada@example.org", Map.of()));
        management.correct(ada.id(), 0, details("ada@example.org", Map.of(ContactField.CITY, "London")));
        var late = details("ada@example.org", Map.of(ContactField.CITY, "Paris"));

        assertThatThrownBy(() -> management.correct(ada.id(), 0, late))
                .isInstanceOf(OptimisticLockingFailureException.class);
        management.delete(ada.id());
        assertThatThrownBy(() -> management.correct(ada.id(), 2, late))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void bringsADeletedContactBackWithAddressesAndMemberships() {
        var team = directory.group("Team");
        var ada = directory.contact("Ada");
        memberships.add(team.id(), List.of(ada));

        management.delete(ada.id());
        management.delete(ada.id());
        assertThat(recipients.byAddress("ada@example.org")).isEmpty();
        assertThat(members.count(team.id(), "")).isZero();
        assertThat(contacts.byId(ada.id()).orElseThrow().deletedAt()).isNotNull();

        management.restore(ada.id());
        management.restore(ada.id());
        assertThat(recipients.byAddress("ada@example.org")).contains(ada);
        assertThat(members.count(team.id(), "")).isEqualTo(1);
        assertThat(entries(ada.id().value()))
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.CONTACT_RESTORED,
                        AuditAction.CONTACT_DELETED,
                        AuditAction.MEMBER_ADDED,
                        AuditAction.CONTACT_CREATED);
    }

    @Test
    void doesNotBringBackAContactWhoseAddressWasGivenAway() {
        var ada = directory.contact("Ada");
        management.delete(ada.id());
        var other = management.create(details("ADA@example.org", Map.of()));

        assertThatThrownBy(() -> management.restore(ada.id()))
                .asInstanceOf(type(AddressTakenException.class))
                .satisfies(taken -> assertThat(taken.holder().id()).isEqualTo(other.id()));
    }

    @Test
    void turnsAContactIntoAGuestOnce() {
        var ada = directory.contact("Ada");

        management.convertToGuest(ada.id());
        management.convertToGuest(ada.id());

        var guest = contacts.byId(ada.id()).orElseThrow();
        assertThat(guest.kind()).isEqualTo(RecipientKind.GUEST);
        assertThat(guest.version()).isEqualTo(1);
        assertThat(guest.details().externalAddress()).hasToString("ada@example.org");
        assertThat(entries(ada.id().value()).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.CONTACT_CONVERTED_TO_GUEST);
            assertThat(entry.before()).isEqualTo("{\"kind\": \"MAIL_CONTACT\"}");
            assertThat(entry.after()).isEqualTo("{\"kind\": \"GUEST\"}");
        });
        assertThat(entries(ada.id().value())).hasSize(2);
    }

    private List<AuditEntry> entries(long recipient) {
        return audit.ofRecipient(recipient, 100);
    }

    /** A text that does not compress, as an index entry would. */
    private static String varied(int length) {
        var text = new StringBuilder();
        new java.util.Random(length).ints(length, 0x4E00, 0x9FFF).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static ContactDetails details(String address, Map<ContactField, String> fields) {
        var named = new EnumMap<ContactField, String>(ContactField.class);
        named.putAll(fields);
        named.put(ContactField.DISPLAY_NAME, "Ada");
        return new ContactDetails(SmtpAddress.of(address), List.of(), named, false);
    }
}
