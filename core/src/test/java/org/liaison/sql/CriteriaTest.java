package org.liaison.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    @Test
    void areTrueWhereThereAreNone() {
        assertThat(new Criteria().sql()).isEqualTo("true");
        assertThat(new Criteria().parameters()).isEmpty();
    }

    @Test
    void holdAllOfThem() {
        var criteria = new Criteria().and("deleted_at is null").and("kind = :kind", "kind", "GUEST");

        assertThat(criteria.sql()).isEqualTo("deleted_at is null and kind = :kind");
        assertThat(criteria.parameters()).isEqualTo(Map.of("kind", "GUEST"));
    }
}
