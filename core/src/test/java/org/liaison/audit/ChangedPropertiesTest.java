package org.liaison.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangedPropertiesTest {

    @Test
    void keepOnlyWhatDiffers() {
        var change = ChangedProperties.between(
                Map.of("name", "Ada", "city", "London", "phone", "1"),
                Map.of("name", "Ada", "city", "Paris", "title", "Countess"));

        assertThat(change.before()).isEqualTo(Map.of("city", "London", "phone", "1"));
        assertThat(change.after()).isEqualTo(Map.of("city", "Paris", "title", "Countess"));
    }

    @Test
    void areNoneOfTwoEqualStates() {
        var state = Map.<String, Object>of("name", "Ada", "owners", List.of(1, 2));

        assertThat(ChangedProperties.between(state, Map.of("owners", List.of(1, 2), "name", "Ada")))
                .isEqualTo(new ChangedProperties(Map.of(), Map.of()));
    }
}
