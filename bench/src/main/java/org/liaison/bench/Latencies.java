package org.liaison.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the same operation took, time and again. */
record Latencies(List<Duration> sorted) {

    /** What a server that has been up for a while has in memory and compiled, it has after so many. */
    private static final int WARM_UP = 10;

    Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    static Latencies of(ListOperation operation, int runs) {
        for (int i = 0; i < WARM_UP; i++) {
            operation.ask().accept(i);
        }
        var times = new ArrayList<Duration>();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            operation.ask().accept(WARM_UP + i);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return new Latencies(times);
    }

    /**
     * The time that so many percent of the runs did not exceed.
     *
     * @param percent from 1 to 100
     */
    Duration percentile(int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }

    @Override
    public String toString() {
        return "p50 %s, p95 %s".formatted(millis(percentile(50)), millis(percentile(95)));
    }
}
