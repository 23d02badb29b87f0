package org.liaison.batch.file;

import java.nio.charset.Charset;

/** A code page of one byte for each character, and how plausible a text is when it is read in it. */
final class CodePage {

    /** Typographic signs that people's programs put into every language. */
    private static final String USUAL_SIGNS = "\u00A0’‘“”„«»–—…•€°©®™§№·";

    private static final double USUAL_SIGN = Math.log(3e-3);
    private static final double SIGN_AT_NUMBER = Math.log(1e-3);
    private static final double AFTER_ABBREVIATION = Math.log(2e-4);
    private static final double OTHER_SIGN = Math.log(1e-4);
    private static final double SIGN_IN_WORD = Math.log(1e-6);
    private static final double MEANINGLESS = Math.log(1e-7);
    private static final double CAPITAL_IN_WORD = Math.log(0.02);

    /** A sign between digits and units, as in 5 €, 2º, 10 m², £5. */
    private static final String SIGNS_AT_NUMBERS = "£¥²³¹ºª½¼¾±µ€°";

    /** Letters that several code pages write alike; they speak for none of them. */
    private static final LetterHabits SHARED = LetterHabits.of("western", "central");

    /** Letters that western Windows has, too, but hardly a western language. */
    private static final String CENTRAL_LETTERS = "ŠšŽž";

    private static final String SHARED_LETTERS = sharedLetters();

    private final Charset charset;
    private final LetterHabits habits;

    CodePage(String charset, LetterHabits habits) {
        this.charset = Charset.forName(charset);
        this.habits = habits;
    }

    Charset charset() {
        return charset;
    }

    /** The logarithm of a probability, over all bytes that are not ASCII. */
    double plausibility(byte[] bytes) {
        String text = new String(bytes, charset);
        String lower = LetterHabits.lowerCase(text);
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                char before = i == 0 ? ' ' : lower.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : lower.charAt(i + 1);
                sum += Character.isLetter(text.charAt(i)) && "ªº".indexOf(text.charAt(i)) < 0
                        ? habits(lower.charAt(i)).plausibility(before, lower.charAt(i), after) + capital(text, i)
                        : sign(before, text.charAt(i), after);
            }
        }
        return sum;
    }

    private LetterHabits habits(char letter) {
        return SHARED_LETTERS.indexOf(letter) >= 0 ? SHARED : habits;
    }

    private static String sharedLetters() {
        var letters = new StringBuilder();
        var western = Charset.forName("windows-1252");
        var central = Charset.forName("windows-1250");
        for (int b = 0x80; b <= 0xFF; b++) {
            var bytes = new byte[] {(byte) b};
            String letter = new String(bytes, western);
            if (letter.equals(new String(bytes, central)) && CENTRAL_LETTERS.indexOf(letter) < 0) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private static double capital(String text, int at) {
        boolean isOdd = at > 0 && Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
        return isOdd ? CAPITAL_IN_WORD : 0;
    }

    private static double sign(char before, char sign, char after) {
        if (sign == '\uFFFD' || sign < 0xA0 || sign == '¤') {
            return MEANINGLESS;
        }
        if (USUAL_SIGNS.indexOf(sign) >= 0) {
            return USUAL_SIGN;
        }
        if (SIGNS_AT_NUMBERS.indexOf(sign) >= 0 && (Character.isDigit(before) || Character.isDigit(after))) {
            return SIGN_AT_NUMBER;
        }
        if ("ªº".indexOf(sign) >= 0 && !Character.isLetter(after)) {
            return AFTER_ABBREVIATION;
        }
        boolean opens = "¿¡".indexOf(sign) >= 0 && !Character.isLetter(before);
        boolean isApart = opens || (!Character.isLetter(before) && !Character.isLetter(after));
        return isApart ? OTHER_SIGN : SIGN_IN_WORD;
    }
}
