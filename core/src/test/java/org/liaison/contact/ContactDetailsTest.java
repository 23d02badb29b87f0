package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.address.InvalidMailAliasException;
import org.liaison.address.SmtpAddress;

class ContactDetailsTest {

    private static final SmtpAddress ADA = SmtpAddress.of("Ada@example.org");

    @Test
    void takesItsNameFromFirstAndLastNameOrElseFromTheAddress() {
        assertThat(details(Map.of(ContactField.FIRST_NAME, "Ada", ContactField.LAST_NAME, "Lovelace"))
                        .displayName())
                .isEqualTo("Ada Lovelace");
        assertThat(details(Map.of(ContactField.LAST_NAME, "Lovelace")).displayName())
                .isEqualTo("Lovelace");
        assertThat(details(Map.of(ContactField.DISPLAY_NAME, " ", ContactField.FIRST_NAME, "Ada"))
                        .displayName())
                .isEqualTo("Ada");
        assertThat(details(Map.of()).displayName()).isEqualTo("Ada@example.org");
    }

    @Test
    void takesItsNameFromTheAddressWhenTheOthersAreTooLongForOne() {
        var details = details(Map.of(
                ContactField.FIRST_NAME, "a".repeat(200),
                ContactField.LAST_NAME, "b".repeat(200)));

        assertThat(details.displayName()).isEqualTo("Ada@example.org");
    }

    @Test
    void stripsValuesAndLeavesOutBlankOnes() {
        var details = details(
                Map.of(ContactField.COMPANY, " Engines\t", ContactField.CITY, "  ", ContactField.TITLE, "\u2003"));

        assertThat(details.get(ContactField.COMPANY)).isEqualTo("Engines");
        assertThat(details.fields()).doesNotContainKeys(ContactField.CITY, ContactField.TITLE);
    }

    @Test
    void hasEachAddressOnceAndTheExternalOneFirst() {
        var details = new ContactDetails(
                ADA,
                List.of(
                        SmtpAddress.of("old@example.org"),
                        SmtpAddress.of("ADA@example.org"),
                        SmtpAddress.of("OLD@example.org")),
                Map.of(),
                false);

        assertThat(details.addresses()).containsExactly(ADA, SmtpAddress.of("old@example.org"));
    }

    @Test
    void hasAtMost400Addresses() {
        assertThat(new ContactDetails(ADA, proxies(399), Map.of(), false).addresses())
                .hasSize(400);
        assertThatThrownBy(() -> new ContactDetails(ADA, proxies(400), Map.of(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("400");
    }

    @ParameterizedTest
    @EnumSource(
            value = ContactField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ALIAS"})
    void takesAsManyCodePointsAsAFieldHoldsAndNoneMore(ContactField field) {
        var longest = "\uD835\uDD38".repeat(field.maxLength());

        assertThat(details(Map.of(field, longest)).get(field)).isEqualTo(longest);
        assertThatThrownBy(() -> details(Map.of(field, longest + "x")))
                .asInstanceOf(type(InvalidContactFieldException.class))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal).hasMessageStartingWith("At most ");
                });
    }

    @ParameterizedTest
    @EnumSource(ContactField.class)
    void refusesNulCharacters(ContactField field) {
        assertThatThrownBy(() -> details(Map.of(field, "a\0b"))).isInstanceOf(InvalidContactFieldException.class);
    }

    @Test
    void holdsItsAliasToTheRuleForAliases() {
        assertThat(details(Map.of(ContactField.ALIAS, "a".repeat(64))).get(ContactField.ALIAS))
                .hasSize(64);
        for (var alias : List.of("two words", "a".repeat(65))) {
            assertThatThrownBy(() -> details(Map.of(ContactField.ALIAS, alias)))
                    .asInstanceOf(type(InvalidContactFieldException.class))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(ContactField.ALIAS));
        }
        assertThatThrownBy(() -> details(Map.of(ContactField.ALIAS, "two words")))
                .hasMessage(InvalidMailAliasException.RULE);
    }

    private static ContactDetails details(Map<ContactField, String> fields) {
        return new ContactDetails(ADA, List.of(), fields, false);
    }

    private static List<SmtpAddress> proxies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SmtpAddress.of("ada" + i + "@example.org"))
                .toList();
    }
}
