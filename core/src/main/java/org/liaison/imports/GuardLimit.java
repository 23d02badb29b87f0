package org.liaison.imports;

import java.util.Arrays;
import java.util.Optional;

/** One of the {@link GuardLimits}, which a source may set for itself; in the order in which people read them. */
public enum GuardLimit {
    MIN_ROWS_PERCENT("minRowsPercent", true, 100),
    MAX_CREATION_PERCENT("maxCreationPercent", true, 1_000),
    MAX_ERROR_PERCENT("maxErrorPercent", true, 100),
    FREE_ERRORS("freeErrors", false, GuardLimit.MAX_NUMBER),
    MAX_OVERWRITE_PERCENT("maxOverwritePercent", true, 100),
    FREE_OVERWRITES("freeOverwrites", false, GuardLimit.MAX_NUMBER),
    MAX_REMOVAL_PERCENT("maxRemovalPercent", true, 100),
    FREE_REMOVALS("freeRemovals", false, GuardLimit.MAX_NUMBER),
    MAX_TOTAL_REMOVAL_PERCENT("maxTotalRemovalPercent", true, 100),
    SECOND_PERSON_FROM("secondPersonFrom", false, GuardLimit.MAX_NUMBER);

    private static final int MAX_NUMBER = 100_000_000;

    private final String key;
    private final boolean percent;
    private final int max;

    GuardLimit(String key, boolean percent, int max) {
        this.key = key;
        this.percent = percent;
        this.max = max;
    }

    /** What it is called in the configuration and in what is stored, such as {@code minRowsPercent}. */
    public String key() {
        return key;
    }

    public static Optional<GuardLimit> withKey(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
    }

    /** Whether it is a share in percent, or else a number. */
    public boolean isPercent() {
        return percent;
    }

    /** The largest value it can have; the least is 0. */
    public int max() {
        return max;
    }

    public long of(GuardLimits limits) {
        return switch (this) {
            case MIN_ROWS_PERCENT -> limits.minRowsPercent();
            case MAX_CREATION_PERCENT -> limits.maxCreationPercent();
            case MAX_ERROR_PERCENT -> limits.maxErrorPercent();
            case FREE_ERRORS -> limits.freeErrors();
            case MAX_OVERWRITE_PERCENT -> limits.maxOverwritePercent();
            case FREE_OVERWRITES -> limits.freeOverwrites();
            case MAX_REMOVAL_PERCENT -> limits.maxRemovalPercent();
            case FREE_REMOVALS -> limits.freeRemovals();
            case MAX_TOTAL_REMOVAL_PERCENT -> limits.maxTotalRemovalPercent();
            case SECOND_PERSON_FROM -> limits.secondPersonFrom();
        };
    }
}
