package org.liaison.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a fetch is tried that fails for a reason which may pass, such as a server that does not answer.
 *
 * @param tries all of them, with the first: 1 to 20
 * @param within how long after the first try the last one is: a minute to 12 hours
 */
public record FetchRetries(int tries, Duration within) {

    private static final int MAX_TRIES = 20;
    private static final Duration MAX_WITHIN = Duration.ofHours(12);

    public static final FetchRetries DEFAULT = new FetchRetries(3, Duration.ofHours(1));

    public FetchRetries {
        if (tries < 1 || tries > MAX_TRIES) {
            throw new InvalidSourceException(SourceField.TRIES, "From 1 to 20 tries");
        }
        if (within.compareTo(Duration.ofMinutes(1)) < 0 || within.compareTo(MAX_WITHIN) > 0) {
            throw new InvalidSourceException(SourceField.TRIES_WITHIN, "From a minute to 12 hours");
        }
    }

    /**
     * When to try again. Each wait is longer than the one before, by as much as the first: of three tries within an hour, the
     * second is after 20 minutes and the third after 60.
     *
     * @param first when the first try began
     * @param made how many there have been, at least 1
     * @return empty where that was the last
     */
    public Optional<Instant> next(Instant first, int made) {
        return made >= tries
                ? Optional.empty()
                : Optional.of(first.plus(
                        within.multipliedBy((long) made * (made + 1)).dividedBy((long) tries * (tries - 1))));
    }
}
