package org.liaison;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyWhatOthersExpose() {
        ApplicationModules.of(LiaisonApplication.class).verify();
    }
}
