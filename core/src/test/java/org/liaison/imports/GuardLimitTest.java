package org.liaison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardLimitTest {

    private static final GuardLimits GENERAL = new GuardLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    @Test
    void thereIsOneForEachGeneralLimit() {
        assertThat(Arrays.stream(GuardLimit.values()).map(GuardLimit::key))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(GuardLimits.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(GuardLimit.class)
    void eachIsTheGeneralLimitOfItsName(GuardLimit limit) throws ReflectiveOperationException {
        var named = GuardLimits.class.getMethod(limit.key()).invoke(GENERAL);

        assertThat(limit.of(GENERAL)).isEqualTo(((Number) named).longValue());
        assertThat(GuardLimit.withKey(limit.key())).contains(limit);
    }
}
