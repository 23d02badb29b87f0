package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.contact.ContactField;

class ImportFieldTest {

    @Test
    void everyPropertyOfAContactCanBeImported() {
        assertThat(ImportField.all()).extracting(ImportField::contactField).contains(ContactField.values());
    }

    @Test
    void isFoundByItsKey() {
        assertThat(ImportField.all())
                .allSatisfy(
                        field -> assertThat(ImportField.withKey(field.key())).contains(field));
        assertThat(ImportField.withKey("nickname")).isEmpty();
    }

    @Test
    void onlyProxyAddressesAndGroupsMayFillSeveralColumns() {
        var proxies =
                Map.of(0, ImportField.EXTERNAL_ADDRESS, 1, ImportField.PROXY_ADDRESS, 2, ImportField.PROXY_ADDRESS);

        assertThat(new ColumnMapping(proxies).columns(ImportField.PROXY_ADDRESS))
                .containsExactly(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ColumnMapping(Map.of(0, ImportField.EXTERNAL_ADDRESS, 1, ImportField.EXTERNAL_ADDRESS)));
    }
}
