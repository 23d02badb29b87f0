package org.liaison.test;

import java.util.stream.LongStream;

/**
 * The seeds of tests that try what chance brings. {@code -Dliaison.fuzz=1000} tries more of it, {@code -Dliaison.fuzz.seed=…}
 * something else.
 */
public final class RandomSeeds {

    private static final long FIRST = Long.getLong("liaison.fuzz.seed", 20);

    private RandomSeeds() {}

    public static LongStream some() {
        return LongStream.range(FIRST, FIRST + Integer.getInteger("liaison.fuzz", 6));
    }
}
