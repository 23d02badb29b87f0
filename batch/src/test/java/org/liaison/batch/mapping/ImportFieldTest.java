package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liaison.contact.ContactField;
import org.liaison.imports.MappingEvidence;

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
    void onlyProxyAddressesGroupsAndRefusalsMayFillSeveralColumns() {
        assertThat(ImportField.all())
                .filteredOn(ImportField::isRepeatable)
                .containsExactlyInAnyOrder(ImportField.PROXY_ADDRESS, ImportField.GROUPS, ImportField.OPTED_OUT);

        var proxy = new Finding(ImportField.PROXY_ADDRESS, MappingEvidence.CHOSEN);
        var external = new Finding(ImportField.EXTERNAL_ADDRESS, MappingEvidence.CHOSEN);
        assertThat(new ColumnMapping(Map.of(0, external, 1, proxy, 2, proxy)).findings())
                .hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new ColumnMapping(Map.of(0, external, 1, external)));
    }
}
