package org.liaison.batch.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedAddressTest {

    private static final PastedAddress ADA = of("ada@example.org", "Ada Lovelace");
    private static final PastedAddress BOB = of("bob@example.org", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace <ada@example.org>; bob@example.org",
                "Ada Lovelace <ada@example.org>, <bob@example.org>",
                "Ada Lovelace <ada@example.org>\nbob@example.org",
                "Ada Lovelace <ada@example.org>;\r\n\r\n  bob@example.org;\r\n",
                "Ada Lovelace ada@example.org\nbob@example.org",
                "Ada\tLovelace\tada@example.org\n\t\tbob@example.org",
                "First name\tLast name\tE-mail\tPhone\nAda\tLovelace\tada@example.org\t+44 1\n\t\tbob@example.org\t",
                "Email;Name\nada@example.org;Ada Lovelace\nbob@example.org;",
                "Name,Email\nAda Lovelace,ada@example.org\n,bob@example.org",
                "ada@example.org\tAda Lovelace\tEngines Ltd\nbob@example.org\t\t",
                "Ada Lovelace <ada@example.org>\nbob@example.org\nADA@example.org\nbob@EXAMPLE.org",
                "mailto:ada@example.org\nbob@example.org\nAda Lovelace <ada@example.org>",
            })
    void takesAPastedListApart(String text) {
        assertThat(PastedAddress.of(text))
                .extracting(PastedAddress::address)
                .containsExactly(ADA.address(), BOB.address());
        assertThat(PastedAddress.of(text)).extracting(PastedAddress::name).containsExactly("Ada Lovelace", null);
    }

    @Test
    void keepsWhatIsNoAddressForThePersonToSee() {
        assertThat(PastedAddress.of("bob@example.org\nCharles Babbage\nada@@example.org"))
                .containsExactly(BOB, of("Charles Babbage", null), of("ada@@example.org", null));
        assertThat(PastedAddress.of("Charles Babbage")).containsExactly(of("Charles Babbage", null));
        assertThat(PastedAddress.of("bob@example.org; Charles; ada@example.org"))
                .containsExactly(BOB, of("Charles", null), of("ada@example.org", null));
        assertThat(PastedAddress.of("bob@example.org; ada@example.org, Charles"))
                .containsExactly(BOB, of("ada@example.org, Charles", null));
    }

    @Test
    void takesNoRemarkForAName() {
        assertThat(PastedAddress.of("+44 20\tbob@example.org\n(work)\tb@example.org"))
                .extracting(PastedAddress::name)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n ", ";;", ","})
    void findsNobodyInABlankText(String text) {
        assertThat(PastedAddress.of(text)).isEmpty();
    }

    @Test
    void takesNoNameThatIsTooLong() {
        assertThat(PastedAddress.of("x".repeat(300) + " <bob@example.org>")).isEqualTo(List.of(BOB));
    }

    private static PastedAddress of(String written, @Nullable String name) {
        return new PastedAddress(written, name);
    }
}
