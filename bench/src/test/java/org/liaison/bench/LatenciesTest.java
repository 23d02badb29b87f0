package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void halfOfTheRunsDoNotExceedTheMedian() {
        assertThat(upTo(100).percentile(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(upTo(3).percentile(50)).isEqualTo(Duration.ofMillis(2));
        assertThat(upTo(1).percentile(50)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void theSlowestRunCountsFromNinetyFivePercentOnOnlyWhereThereAreFew() {
        assertThat(upTo(100).percentile(95)).isEqualTo(Duration.ofMillis(95));
        assertThat(upTo(10).percentile(95)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void sortsWhatItGets() {
        assertThat(new Latencies(List.of(Duration.ofMillis(9), Duration.ofMillis(1))).percentile(50))
                .isEqualTo(Duration.ofMillis(1));
    }

    private static Latencies upTo(int millis) {
        return new Latencies(
                IntStream.rangeClosed(1, millis).mapToObj(Duration::ofMillis).toList());
    }
}
