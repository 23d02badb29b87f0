package org.liaison.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "example.",
                ".example",
                "example..org",
                "-example.org",
                "example-.org",
                "exa mple.org",
                "exa_mple.org",
                "example.org/",
                "ada@example.org",
                "192.0.2.1",
                "example.42",
                "ab--cd.example",
                "xn--.example",
                "example\u3002org",
                "example\uFF0Eorg",
                "example\uFF61org",
                "m\u00FC ller.example",
                "\u202Eexample.org"
            })
    void refuses(String text) {
        assertThatThrownBy(() -> MailDomain.of(text))
                .isInstanceOf(InvalidMailDomainException.class)
                .hasMessage("Not a domain, such as example.org");
    }

    @Test
    void isTheSameWhenItsALabelsAre() {
        var written = MailDomain.of("M\u00FCller.Example");

        assertThat(written)
                .isEqualTo(MailDomain.of("xn--mller-kva.example"))
                .isEqualTo(MailDomain.of("XN--MLLER-KVA.EXAMPLE"))
                .isEqualTo(MailDomain.of("mu\u0308ller.example"))
                .hasSameHashCodeAs(MailDomain.of("xn--mller-kva.example"))
                .isNotEqualTo(MailDomain.of("muller.example"));
        assertThat(written.ascii()).isEqualTo("xn--mller-kva.example");
        assertThat(written).hasToString("M\u00FCller.Example");
    }

    @Test
    void hasLabelsOfAtMost63Octets() {
        assertThat(MailDomain.of("d".repeat(63) + ".example")).isNotNull();

        assertThatThrownBy(() -> MailDomain.of("d".repeat(64) + ".example"))
                .isInstanceOf(InvalidMailDomainException.class);
        assertThatThrownBy(() -> MailDomain.of("\u00FC".repeat(60) + "abc.example"))
                .isInstanceOf(InvalidMailDomainException.class);
    }

    @Test
    void hasAtMost253Octets() {
        var label = "d".repeat(62) + '.';
        var longest = label.repeat(4).substring(0, 251) + ".d";

        assertThat(longest).hasSize(253);
        assertThat(MailDomain.of(longest).ascii()).isEqualTo(longest);
        assertThatThrownBy(() -> MailDomain.of(longest + "d")).isInstanceOf(InvalidMailDomainException.class);
    }

    @Test
    void knowsWhetherItLiesBelowATopLevelDomain() {
        assertThat(MailDomain.of("example.org").hasSeveralLabels()).isTrue();
        assertThat(MailDomain.of("localhost").hasSeveralLabels()).isFalse();
    }
}
