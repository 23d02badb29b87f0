package org.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01"})
    void knowsADatabaseThatDoesNotAnswerHoweverDeepItIsWrapped(String state) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));

        assertThat(Failure.message(failure)).isEqualTo("failure.database");
    }

    @Test
    void takesNothingElseForThat() {
        assertThat(Failure.message(new IllegalStateException(new SQLException("no such column", "42703"))))
                .isEqualTo("failure.message");
        assertThat(Failure.message(new IllegalStateException(new SQLException("unknown"))))
                .isEqualTo("failure.message");
    }
}
