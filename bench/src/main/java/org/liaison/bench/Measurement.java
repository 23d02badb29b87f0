package org.liaison.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a step took.
 *
 * @param time from the first byte of the file to the last commit
 * @param clock the same with the start and the end of the program, which plain SQL does not have
 * @param phases what of the time went where; null where the program does not tell
 * @param memory how much memory the program took; null for plain SQL, whose memory is the server's
 */
record Measurement(
        Duration time,
        Duration clock,
        Work work,
        @Nullable Phases phases,
        @Nullable PeakMemory memory) {

    static Measurement ofPlainSql(Duration time, Work work) {
        return new Measurement(time, time, work, null, null);
    }

    /** What an import run says of itself, in milliseconds. */
    record Phases(long stage, long plan, long apply) {

        Duration sum() {
            return Duration.ofMillis(stage + plan + apply);
        }
    }

    /** The one in the middle; of an even number the faster of the two. */
    static Measurement median(List<Measurement> several) {
        var sorted =
                several.stream().sorted(Comparator.comparing(Measurement::time)).toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
