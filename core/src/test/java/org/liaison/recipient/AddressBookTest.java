package org.liaison.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.liaison.TestDirectory;
import org.liaison.address.SmtpAddress;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AddressBookTest {

    @Autowired
    private AddressBook addressBook;

    @Autowired
    private RecipientSearch recipients;

    @Autowired
    private TestDirectory directory;

    @Test
    void namesTheHolderOfATakenAddressWhateverKindItIs() {
        var rival = directory.contact("Rival");
        var holders = List.of(
                directory.contact("Contact"),
                directory.guest("Guest"),
                directory.mailbox("Mailbox"),
                directory.group("Distribution"),
                directory.group(RecipientKind.MAIL_ENABLED_SECURITY_GROUP, "Security"),
                directory.group(RecipientKind.MICROSOFT_365_GROUP, "Three Six Five"));
        assertThat(holders).extracting(Recipient::kind).containsExactlyInAnyOrder(RecipientKind.values());

        for (var holder : holders) {
            var address = SmtpAddress.of(holder.address().toUpperCase(java.util.Locale.ROOT));
            assertThatThrownBy(() -> addressBook.assign(rival.id(), List.of(address)))
                    .asInstanceOf(type(AddressTakenException.class))
                    .satisfies(taken -> {
                        assertThat(taken.holder()).isEqualTo(holder);
                        assertThat(taken.address()).hasToString(address.toString());
                        assertThat(taken).hasMessageContaining(holder.displayName());
                    });
        }
    }

    @Test
    void protectsProxyAddressesAsWell() {
        var holder = directory.contact("Holder");
        addressBook.assign(holder.id(), addresses("holder@example.org", "Old@example.org"));

        assertThatThrownBy(() -> addressBook.assign(
                        directory.contact("Rival").id(), addresses("rival@example.org", "old@EXAMPLE.org")))
                .asInstanceOf(type(AddressTakenException.class))
                .satisfies(taken -> assertThat(taken.holder().id()).isEqualTo(holder.id()));
    }

    @Test
    void keepsTheOrderAndTheWrittenFormOfAddresses() {
        var ada = directory.contact("Ada");

        addressBook.assign(ada.id(), addresses("Z@example.org", "M@m\u00FCller.example", "a@example.org"));

        assertThat(addressBook.addresses(ada.id()))
                .extracting(SmtpAddress::toString)
                .containsExactly("Z@example.org", "M@m\u00FCller.example", "a@example.org");
    }

    @Test
    void setsAddressesFreeThatARecipientNoLongerHas() {
        var ada = directory.contact("Ada");
        addressBook.assign(ada.id(), addresses("ada@example.org", "old@example.org"));

        addressBook.assign(ada.id(), addresses("ada@example.org"));

        addressBook.assign(directory.contact("Other").id(), addresses("other@example.org", "old@example.org"));
        assertThat(recipients.byAddress("old@example.org"))
                .map(Recipient::displayName)
                .contains("Other");
    }

    private static List<SmtpAddress> addresses(String... addresses) {
        return Stream.of(addresses).map(SmtpAddress::of).toList();
    }
}
