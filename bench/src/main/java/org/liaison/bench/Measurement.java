package org.liaison.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a step took.
 *
 * @param wall from the first byte of the file to the last commit; for Liaison the life of its whole process
 * @param phases what Liaison itself says that it took for reading, planning and applying; null for plain SQL
 * @param memory how much memory Liaison's process took; null for plain SQL, whose memory is the server's
 */
record Measurement(
        Duration wall,
        Work work,
        @Nullable Phases phases,
        @Nullable PeakMemory memory) {

    /** Liaison's own times in milliseconds. */
    record Phases(long stage, long plan, long apply) {}

    double seconds() {
        return wall.toMillis() / 1_000.0;
    }

    /** The one in the middle; of an even number the faster of the two. */
    static Measurement median(List<Measurement> several) {
        var sorted =
                several.stream().sorted(Comparator.comparing(Measurement::wall)).toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
