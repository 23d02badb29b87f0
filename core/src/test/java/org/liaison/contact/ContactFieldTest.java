package org.liaison.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactFieldTest {

    @ParameterizedTest
    @EnumSource(ContactField.class)
    void isFoundByItsKey(ContactField field) {
        assertThat(ContactField.withKey(field.key())).contains(field);
        assertThat(field.key().replaceAll("(?<=[a-z])(?=[A-Z0-9])", "_").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(field.column());
    }

    @Test
    void isNotFoundByAnythingElse() {
        assertThat(ContactField.withKey("externalAddress")).isEmpty();
        assertThat(ContactField.withKey("COMPANY")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ContactField.class)
    void holdsAtLeastWhatExchangeHolds(ContactField field) {
        assertThat(field.maxLength()).isGreaterThanOrEqualTo(field.exchangeLength());
    }

    @ParameterizedTest
    @CsvSource({"DISPLAY_NAME, 256", "ALIAS, 64", "MAIL_TIP, 175"})
    void isAsLongAsExchangeDocumentsIt(ContactField field, int length) {
        assertThat(field.maxLength()).isEqualTo(length);
    }
}
