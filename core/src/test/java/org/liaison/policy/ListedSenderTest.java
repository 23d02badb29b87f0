package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.address.MailDomain;
import org.liaison.address.SmtpAddress;

class ListedSenderTest {

    @Test
    void readsAnAddress() {
        assertThat(ListedSender.parse("Ada@example.org"))
                .isEqualTo(new ListedSender.Address(SmtpAddress.of("ada@example.org")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bücher.example", "@xn--bcher-kva.example"})
    void readsADomainWithOrWithoutAnAtSign(String text) {
        assertThat(ListedSender.parse(text)).isEqualTo(new ListedSender.Domain(MailDomain.of("bücher.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "everybody", "ada@", "a b@example.org", "*.example.org", "example..org"})
    void refusesWhatIsNeither(String text) {
        assertThatThrownBy(() -> ListedSender.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
