package org.liaison.batch.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * At which places the zero bytes of a file stand. In UTF-16 addresses, delimiters and line ends have one in every other place,
 * whatever the script of the names; in UTF-32 every character has at least one.
 */
final class ZeroBytes {

    private final int length;

    /** How many stand at each place of four. */
    private final int[] at = new int[4];

    private ZeroBytes(byte[] head) {
        length = head.length;
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                at[i % 4]++;
            }
        }
    }

    static ZeroBytes in(byte[] head) {
        return new ZeroBytes(head);
    }

    boolean looksLikeUtf16() {
        int most = Math.max(first(), second());
        int least = Math.min(first(), second());
        return most > length / 8 && least * 10 < most;
    }

    Charset utf16() {
        return first() > second() ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Nearly every character begins, or ends, with two zero bytes, and nearly none has four. */
    boolean looksLikeUtf32() {
        int characters = length / 4;
        boolean isLittle = Math.min(at[2], at[3]) * 10 > characters * 9 && at[0] * 10 < characters;
        boolean isBig = Math.min(at[0], at[1]) * 10 > characters * 9 && at[3] * 10 < characters;
        return characters > 1 && (isLittle || isBig);
    }

    private int first() {
        return at[0] + at[2];
    }

    private int second() {
        return at[1] + at[3];
    }
}
