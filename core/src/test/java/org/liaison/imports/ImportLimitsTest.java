package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@CoreTest
class ImportLimitsTest {

    @Autowired
    private ImportLimits limits;

    @Test
    void areTheDefaultsUnlessSomebodySetsOthers() {
        assertThat(limits).isEqualTo(ImportLimits.DEFAULTS);
    }

    @Test
    void letSomethingThrough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportLimits(DataSize.ofMegabytes(1), 0, 1, 1, 1))
                .withMessageContaining("liaison.import");
    }
}
