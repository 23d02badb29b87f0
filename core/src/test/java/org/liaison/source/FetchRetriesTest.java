package org.liaison.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FetchRetriesTest {

    private static final Instant FIRST = Instant.parse("2026-02-11T01:30:00Z");

    @Test
    void waitsLongerEachTimeAndTriesLastAtTheEnd() {
        assertThat(FetchRetries.DEFAULT.next(FIRST, 1)).contains(FIRST.plus(Duration.ofMinutes(20)));
        assertThat(FetchRetries.DEFAULT.next(FIRST, 2)).contains(FIRST.plus(Duration.ofMinutes(60)));
        assertThat(FetchRetries.DEFAULT.next(FIRST, 3)).isEmpty();

        var more = new FetchRetries(5, Duration.ofMinutes(100));
        assertThat(more.next(FIRST, 1)).contains(FIRST.plus(Duration.ofMinutes(10)));
        assertThat(more.next(FIRST, 3)).contains(FIRST.plus(Duration.ofMinutes(60)));
        assertThat(more.next(FIRST, 4)).contains(FIRST.plus(Duration.ofMinutes(100)));
    }

    @Test
    void doesNotTryAgainWhereOneTryIsAll() {
        assertThat(new FetchRetries(1, Duration.ofHours(1)).next(FIRST, 1)).isEmpty();
    }

    @Test
    void refusesWhatNobodyWouldWaitFor() {
        assertThatThrownBy(() -> new FetchRetries(0, Duration.ofHours(1)))
                .extracting(refusal -> ((InvalidSourceException) refusal).field())
                .isEqualTo(SourceField.TRIES);
        assertThatThrownBy(() -> new FetchRetries(3, Duration.ofHours(13)))
                .extracting(refusal -> ((InvalidSourceException) refusal).field())
                .isEqualTo(SourceField.TRIES_WITHIN);
    }
}
