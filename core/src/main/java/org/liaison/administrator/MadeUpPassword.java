package org.liaison.administrator;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords for people who have none: hard to guess, easy to type. */
public final class MadeUpPassword {

    /** Without characters that look like others. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private MadeUpPassword() {}

    /** A new one: three times four letters, about 60 bits. */
    public static String next() {
        var random = new SecureRandom();
        return IntStream.range(0, 3)
                .mapToObj(_ -> random.ints(4, 0, LETTERS.length())
                        .mapToObj(index -> LETTERS.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
