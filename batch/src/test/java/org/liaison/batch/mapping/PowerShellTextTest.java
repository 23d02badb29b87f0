package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerShellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.Object[]",
                "System.Collections.ArrayList",
                "System.Collections.Generic.List`1[System.String]",
                "Microsoft.Exchange.Data.ProxyAddressCollection",
                "Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]",
                "Deserialized.Microsoft.Exchange.Data.SmtpAddress",
                "@{EmailAddress=ada@example.org; Name=Ada}"
            })
    void isNothingAPersonWrote(String cell) {
        assertThat(PowerShellText.isObject(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "System", "Systems Ltd.", "Microsoft Corp.", "@ada", "Microsoft. Redmond", "Dr. Ada"})
    void isToldFromWhatAPersonWrote(String cell) {
        assertThat(PowerShellText.isObject(cell)).isFalse();
    }
}
