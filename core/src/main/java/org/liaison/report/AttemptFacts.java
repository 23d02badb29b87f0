package org.liaison.report;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of an attempt that came to no run.
 *
 * @param dueAt when it was due
 * @param zone on whose clocks
 * @param code why there was nothing to import, such as {@code FETCH-105}; null where the message says all
 * @param message in English; null where the outcome says all
 */
public record AttemptFacts(
        Instant dueAt,
        ZoneId zone,
        @Nullable String code,
        @Nullable String message) {}
