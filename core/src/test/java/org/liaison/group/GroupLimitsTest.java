package org.liaison.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class GroupLimitsTest {

    @Autowired
    private GroupLimits limits;

    @Test
    void areExchangesUnlessSomebodySetsOthers() {
        assertThat(limits).isEqualTo(new GroupLimits(100_000, 5_000));
    }
}
