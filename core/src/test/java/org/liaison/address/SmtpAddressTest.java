package org.liaison.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {

    private static final String LABEL_63 = "d".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace@Example.ORG",
                "ada+news@example.org",
                "o'brien@example.org",
                "!#$%&'*+-/=?^_`{|}~@example.org",
                "1@2.example",
                "ada@3com.example",
                "ada@under-the.hill.example",
                "j\u00F6rg@m\u00FCller.example",
                "\u7528\u6237@\u4F8B\u5B50.\u5E7F\u544A",
                "\u0905\u091C\u092F@\u0921\u093E\u091F\u093E.example",
                "ada@xn--mller-kva.example"
            })
    void takesAsItIsWritten(String text) {
        assertThat(SmtpAddress.of(text)).hasToString(text);
        assertThat(SmtpAddress.parse(text)).contains(SmtpAddress.of(text));
    }

    @ParameterizedTest
    @MethodSource("notAddresses")
    void refusesAndSaysWhy(String text, AddressProblem problem) {
        assertThatThrownBy(() -> SmtpAddress.of(text))
                .asInstanceOf(type(InvalidSmtpAddressException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal).hasMessage(problem.message());
                });
        assertThat(SmtpAddress.parse(text)).isEmpty();
    }

    static Stream<Arguments> notAddresses() {
        return Stream.of(
                Arguments.of("", AddressProblem.EMPTY),
                Arguments.of("ada", AddressProblem.NO_AT_SIGN),
                Arguments.of("ada at example.org", AddressProblem.NO_AT_SIGN),
                Arguments.of("@example.org", AddressProblem.LOCAL_PART),
                Arguments.of(".ada@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada.@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada..lovelace@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada lovelace@example.org", AddressProblem.LOCAL_PART),
                Arguments.of(" ada@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada@home@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("\"ada\"@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("\"ada lovelace\"@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada(countess)@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada,charles@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("mailto:ada@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada\0@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada\u00A0@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada\u200B@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada\u202E@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada\uD800@example.org", AddressProblem.LOCAL_PART),
                Arguments.of("ada@", AddressProblem.DOMAIN),
                Arguments.of("ada@localhost", AddressProblem.DOMAIN),
                Arguments.of("ada@example.org.", AddressProblem.DOMAIN),
                Arguments.of("ada@.example.org", AddressProblem.DOMAIN),
                Arguments.of("ada@example..org", AddressProblem.DOMAIN),
                Arguments.of("ada@example.org ", AddressProblem.DOMAIN),
                Arguments.of("ada@example.org\n", AddressProblem.DOMAIN),
                Arguments.of("ada@example.org>", AddressProblem.DOMAIN),
                Arguments.of("ada@exa_mple.org", AddressProblem.DOMAIN),
                Arguments.of("ada@[192.0.2.1]", AddressProblem.DOMAIN),
                Arguments.of("ada@192.0.2.1", AddressProblem.DOMAIN),
                Arguments.of("ada@example\u3002org", AddressProblem.DOMAIN));
    }

    @Test
    void hasALocalPartOfAtMost64Octets() {
        assertThat(SmtpAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(SmtpAddress.parse("\u00E9".repeat(32) + "@example.org")).isPresent();

        assertThatThrownBy(() -> SmtpAddress.of("a".repeat(65) + "@example.org"))
                .hasMessage(AddressProblem.LOCAL_PART_TOO_LONG.message());
        assertThatThrownBy(() -> SmtpAddress.of("\u00E9".repeat(32) + "a@example.org"))
                .hasMessage(AddressProblem.LOCAL_PART_TOO_LONG.message());
    }

    @Test
    void hasAtMost254Octets() {
        var longest = "a".repeat(64) + '@' + LABEL_63 + '.' + LABEL_63 + '.' + "d".repeat(61);

        assertThat(longest).hasSize(254);
        assertThat(SmtpAddress.of(longest)).hasToString(longest);
        assertThatThrownBy(() -> SmtpAddress.of(longest + "d")).hasMessage(AddressProblem.TOO_LONG.message());
    }

    @Test
    void countsAnInternationalisedDomainInTheLongerOfItsForms() {
        var label = "\u4F8B".repeat(50);
        var atTheLimit = "a".repeat(64) + '@' + label + '.' + "d".repeat(38);

        assertThat(SmtpAddress.of(atTheLimit).domain().ascii()).hasSizeLessThan(120);
        assertThatThrownBy(() -> SmtpAddress.of(atTheLimit + "d")).hasMessage(AddressProblem.TOO_LONG.message());
    }

    @Test
    void isTheSameInAnyCaseAndKeepsTheWrittenForm() {
        var upper = SmtpAddress.of("Ada.Lovelace@Example.ORG");
        var lower = SmtpAddress.of("ada.lovelace@example.org");

        assertThat(upper).isEqualTo(lower).hasSameHashCodeAs(lower).hasToString("Ada.Lovelace@Example.ORG");
        assertThat(upper.key()).isEqualTo("ada.lovelace@example.org");
        assertThat(upper.localPart()).isEqualTo("Ada.Lovelace");
        assertThat(upper).isNotEqualTo(SmtpAddress.of("adalovelace@example.org"));
    }

    @Test
    void isTheSameWithAnInternationalisedDomainInEitherForm() {
        var written = SmtpAddress.of("ada@M\u00DCLLER.example");
        var encoded = SmtpAddress.of("ada@xn--mller-kva.example");

        assertThat(written).isEqualTo(encoded).hasSameHashCodeAs(encoded).hasToString("ada@M\u00DCLLER.example");
        assertThat(written.key()).isEqualTo("ada@xn--mller-kva.example");
    }

    @Test
    void isTheSameHoweverItsAccentsAreComposed() {
        assertThat(SmtpAddress.of("jose\u0301@example.org"))
                .isEqualTo(SmtpAddress.of("jos\u00E9@example.org"))
                .isEqualTo(SmtpAddress.of("JOS\u00C9@example.org"));
    }

    @Test
    void doesNotRepeatAWrongTextInItsMessage() {
        assertThatThrownBy(() -> SmtpAddress.of("secret word@example.org"))
                .message()
                .doesNotContain("secret");
    }
}
