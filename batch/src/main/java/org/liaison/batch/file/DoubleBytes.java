package org.liaison.batch.file;

import java.nio.charset.Charset;

/**
 * The encodings of Japanese and Chinese Windows, which write a character as two bytes, and how plausible bytes are in them.
 * What is said of the characters is how often each of their kinds occurs, shared out among the characters of the kind.
 */
enum DoubleBytes {
    JAPANESE("windows-31j") {
        @Override
        double plausibility(int first, int second) {
            if (first >= 0xA1 && first <= 0xDF) {
                return second >= 0xA1 && second <= 0xDF ? 3e-4 : 5e-5; // half-width katakana, seldom alone
            }
            if (first < 0x81 || first == 0xA0 || first > 0xFC || second < 0x40 || second == 0x7F || second > 0xFC) {
                return MEANINGLESS;
            }
            return switch (first) {
                case 0x81, 0x82, 0x83 -> 2e-3; // punctuation, hiragana, katakana
                case 0xED, 0xEE, 0xFA, 0xFB, 0xFC -> 3e-6; // variants that names are written with
                default -> {
                    if (first >= 0x88 && first <= 0x97) {
                        yield 1.8e-4; // frequent kanji
                    }
                    yield first >= 0x98 && first <= 0xEA ? 6e-6 : 1e-8;
                }
            };
        }

        @Override
        int length(int first, int second) {
            return first >= 0xA1 && first <= 0xDF ? 1 : 2;
        }
    },

    KOREAN("x-windows-949") {
        @Override
        double plausibility(int first, int second) {
            if (first < 0x81 || first > 0xFD || second < 0x41 || second == 0xFF) {
                return MEANINGLESS;
            }
            if (first >= 0xB0 && first <= 0xC8 && second >= 0xA1) {
                return 3.6e-4; // the usual syllables, all of them
            }
            if (first >= 0xA1 && first <= 0xA3 && second >= 0xA1) {
                return 5e-4; // punctuation, other signs
            }
            return first >= 0xCA && second >= 0xA1 ? 2e-6 : 1e-8; // Chinese characters, rare syllables
        }

        @Override
        int length(int first, int second) {
            return 2;
        }
    },

    CHINESE("GB18030") {
        @Override
        double plausibility(int first, int second) {
            if (first < 0x81 || first > 0xFE || second < 0x30 || second == 0x7F || second > 0xFE) {
                return MEANINGLESS;
            }
            if (second <= 0x39) {
                return 1e-8; // characters of four bytes
            }
            if (second < 0xA1) {
                return 1e-6; // rare ones
            }
            if (first >= 0xB0 && first <= 0xF7) {
                return first <= 0xD7 ? 2.3e-4 : 4e-5; // frequent and less frequent ones
            }
            return first >= 0xA1 && first <= 0xA3 ? 5e-4 : 1e-7; // punctuation, other signs
        }

        @Override
        int length(int first, int second) {
            return second >= 0x30 && second <= 0x39 ? 4 : 2;
        }
    };

    private static final double MEANINGLESS = 1e-9;

    private final Charset charset;

    DoubleBytes(String charset) {
        this.charset = Charset.forName(charset);
    }

    Charset charset() {
        return charset;
    }

    /** The logarithm of a probability, over all bytes that are not ASCII. */
    double plausibility(byte[] bytes) {
        double sum = 0;
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int first = bytes[at] & 0xFF;
            int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
            double plausibility = plausibility(first, second);
            sum += Math.log(plausibility);
            at += plausibility > MEANINGLESS ? length(first, second) : 1;
        }
        return sum;
    }

    abstract double plausibility(int first, int second);

    /** How many bytes a character takes. */
    abstract int length(int first, int second);
}
