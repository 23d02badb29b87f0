package org.liaison.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAliasTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "sales.north", "R&D", "o'brien", "m\u00FCller", "1", "!#$%&'*+-/=?^_`{|}~"})
    void takes(String text) {
        assertThat(new MailAlias(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".a", "a.", "a..b", "a b", "a@b", "a,b", "\"a\"", "a\n", "\u4F8B", "\u00A0a"})
    void refusesWithTheRule(String text) {
        assertThatThrownBy(() -> new MailAlias(text))
                .isInstanceOf(InvalidMailAliasException.class)
                .hasMessage(InvalidMailAliasException.RULE);
    }

    @Test
    void hasAtMost64Characters() {
        assertThat(new MailAlias("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new MailAlias("a".repeat(65))).isInstanceOf(InvalidMailAliasException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Sales North, sales-north",
        "  R & D  , r-d",
        "Vertrieb \u00D6sterreich, vertrieb-osterreich",
        "\u00C9quipe n\u00B0 1, equipe-n-1",
        "a_b-c, a_b-c",
        "Team \u4F8B 7, team-7",
        "\uFB01nance, finance"
    })
    void isMadeFromANameInPlainAscii(String name, String alias) {
        assertThat(MailAlias.fromName(name)).isEqualTo(new MailAlias(alias));
    }

    @Test
    void isCutToItsLengthWhenTheNameIsLonger() {
        assertThat(MailAlias.fromName("x".repeat(200)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "&&&", "\u4F8B\u5B50"})
    void cannotBeMadeFromANameWithoutAnyUsableCharacter(String name) {
        assertThatThrownBy(() -> MailAlias.fromName(name)).isInstanceOf(InvalidMailAliasException.class);
    }

    @Test
    void canAlwaysBeTheLocalPartOfAnAddressWhenMadeFromAName() {
        for (int character = 0x20; character < 0x3000; character++) {
            var name = "x" + Character.toString(character) + "y";

            assertThat(SmtpAddress.parse(MailAlias.fromName(name) + "@corp.example"))
                    .as(name)
                    .isPresent();
        }
    }
}
