package org.liaison.imports;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is with what is being done, and how fast that goes.
 *
 * @param done rows read, or changes applied
 * @param total how many there will be, as far as is known; 0 where it is not
 * @param doneSince those of them that were done within {@code elapsed}
 * @param elapsed since it was begun, or taken up again after an interruption
 */
public record ImportPace(long done, long total, long doneSince, Duration elapsed) {

    static final ImportPace NONE = new ImportPace(0, 0, 0, Duration.ZERO);

    /** From 0 to 1; what was estimated too low is never exceeded. */
    public double fraction() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }

    /** Rows or changes per second. */
    public long perSecond() {
        return elapsed.isZero() ? 0 : Math.round(doneSince * 1_000.0 / elapsed.toMillis());
    }

    /** How long it will take; empty where nobody can tell, as before a hundredth is done. */
    public Optional<Duration> remaining() {
        return perSecond() == 0 || total <= done || doneSince < total / 100
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((total - done) / perSecond()));
    }
}
