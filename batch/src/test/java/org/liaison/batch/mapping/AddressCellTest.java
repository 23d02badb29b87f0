package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.address.SmtpAddress;

class AddressCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "  ada@example.org\t",
                "\u00A0ada@example.org\u3000",
                "\u200Bada@example.org\uFEFF",
                "\u202Aada@example.org\u202C",
                "ada@exa\u200Bmple.org",
                "Ada\u00A0Lovelace <ada@example.org>",
                "SMTP:ada@example.org",
                "smtp: ada@example.org",
                "mailto:ada@example.org",
                "mailto:ada@example.org?subject=Hello",
                "<ada@example.org>",
                "Ada Lovelace <ada@example.org>",
                "\"Lovelace, Ada; Countess\" <ada@example.org>",
                "Lovelace, Ada <ada@example.org>",
                "ada@example.org <ada@example.org>",
                "Ada <mailto:ada@example.org>",
                "'ada@example.org'",
                "\"ada@example.org\"",
                "“ada@example.org”",
                "„Ada Lovelace“ <ada@example.org>",
                "«ada@example.org»",
                "ada@example.org;",
                "ada@example.org; ada@example.org",
            })
    void unwrapsAnAddress(String cell) {
        assertThat(texts(cell)).containsExactly("ada@example.org");
    }

    static List<Arguments> lists() {
        return List.of(
                Arguments.of("a@example.org ::: b@example.org"),
                Arguments.of("a@example.org;b@example.org"),
                Arguments.of("a@example.org ; b@example.org ;"),
                Arguments.of("a@example.org, b@example.org"),
                Arguments.of("a@example.org\nb@example.org"),
                Arguments.of("a@example.org b@example.org"),
                Arguments.of("a@example.org\u00A0b@example.org"),
                Arguments.of("a@example.org\u3000;\u3000b@example.org"),
                Arguments.of("a@example.org | b@example.org"),
                Arguments.of("[\"a@example.org\", \"b@example.org\"]"),
                Arguments.of("[ \"A <a@example.org>\" ,\"b@example.org\"]"),
                Arguments.of("Doe, A <a@example.org>; Roe, B <b@example.org>"),
                Arguments.of("A Doe <a@example.org>, B Roe <b@example.org>"),
                Arguments.of("a@example.org, B Roe <b@example.org>"),
                Arguments.of("SMTP:a@example.org smtp:b@example.org"),
                Arguments.of("smtp:b@example.org SMTP:a@example.org"),
                Arguments.of("SMTP:a@example.org+smtp:b@example.org"),
                Arguments.of(
                        "X500:/o=Engines/ou=First Group/cn=a;smtp:b@example.org;SMTP:a@example.org;sip:a@example.org"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void takesAListApartThePrimaryAddressFirst(String cell) {
        assertThat(texts(cell)).containsExactly("a@example.org", "b@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please write to ada@example.org",
                "call first; then ada@example.org",
                "ada@example.org (work)",
                "[{\"label\": \"work\", \"value\": \"ada@example.org\"}]",
                "{\"email\":\"ada@example.org\"}",
                "Ada at example.org",
                "Ada Lovelace@example.org",
            })
    void takesNoAddressOutOfOtherText(String cell) {
        assertThat(texts(cell))
                .isNotEmpty()
                .allSatisfy(
                        candidate -> assertThat(SmtpAddress.parse(candidate)).isEmpty());
    }

    @Test
    void keepsTheBadAddressesOfAListForThePersonToSee() {
        assertThat(texts("a@example.org;b@@example.org")).containsExactly("a@example.org", "b@@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0\u200B", ";;", "<>"})
    void findsNothingInABlankCell(String cell) {
        assertThat(texts(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace <ada@example.org>",
                "\"Ada Lovelace\" <ada@example.org>",
                "'Ada Lovelace' <mailto:ada@example.org>",
                "Ada\u3000Lovelace\u3000<ada@example.org>",
            })
    void keepsTheNameBeforeTheAddress(String cell) {
        assertThat(AddressCell.of(cell).addresses())
                .containsExactly(new WrittenAddress("ada@example.org", "Ada Lovelace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ada@example.org>", "ada@example.org <ada@example.org>", "ada@example.org"})
    void takesNoAddressForAName(String cell) {
        assertThat(AddressCell.of(cell).addresses()).containsExactly(WrittenAddress.bare("ada@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/o=Engines/ou=First Group/cn=Recipients/cn=ada",
                "EX:/o=Engines/ou=First/cn=ada",
                "X500:/o=Engines/ou=First/cn=ada;smtp:ada@example.org",
            })
    void saysThatItLeavesOutAddressesThatAreNotForInternetMail(String cell) {
        assertThat(AddressCell.of(cell).leavesOut()).isTrue();
        assertThat(texts(cell)).allMatch("ada@example.org"::equals);
    }

    @Test
    void saysNothingOfWhatOtherServicesKeepThere() {
        assertThat(AddressCell.of("SMTP:ada@example.org;SIP:ada@example.org;SPO:SPO_1@SPO_2"))
                .isEqualTo(new AddressCell(List.of(WrittenAddress.bare("ada@example.org")), false));
    }

    private static List<String> texts(String cell) {
        return AddressCell.of(cell).addresses().stream()
                .map(WrittenAddress::text)
                .toList();
    }
}
