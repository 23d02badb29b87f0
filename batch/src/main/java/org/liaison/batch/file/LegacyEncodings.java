package org.liaison.batch.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges which encoding from before Unicode a file is written in: the one in which its letters stand where they do in real
 * names. Windows-1252, which Excel and Outlook write in western Europe and the Americas, has the benefit of the doubt; it also
 * stands for ISO-8859-1, whose every character it shares.
 */
final class LegacyEncodings {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How much more plausible than Windows-1252 another encoding has to be. */
    private static final double DOUBT = 2;

    /** For a character of two bytes a single one is easily mistaken, since half of all pairs mean one. */
    private static final double DOUBT_ABOUT_PAIRS = 5;

    private static final CodePage OLD_MAC = new CodePage("x-MacRoman", LetterHabits.of("western"));

    /**
     * Where lines do not end as on an old Macintosh, its encoding is seldom met, and so many of its letters are signs
     * elsewhere that each of them has to be far more plausible.
     */
    private static final double DOUBT_ABOUT_OLD_MAC = 6;

    private static final double DOUBT_ABOUT_EACH_OF_ITS_LETTERS = 2.5;

    private static final List<CodePage> CODE_PAGES = codePages();

    private LegacyEncodings() {}

    static Charset guess(Path file) throws IOException {
        var bytes = HighByteLines.of(file, new TextEncoding(WINDOWS_1252, false));
        Map<Charset, Double> scores = new HashMap<>();
        for (var page : CODE_PAGES) {
            double doubt = page.charset().equals(WINDOWS_1252) ? 0 : DOUBT;
            scores.merge(page.charset(), page.plausibility(bytes) - doubt, Math::max);
        }
        for (var pairs : DoubleBytes.values()) {
            scores.put(pairs.charset(), pairs.plausibility(bytes) - DOUBT_ABOUT_PAIRS);
        }
        scores.put(OLD_MAC.charset(), OLD_MAC.plausibility(bytes) - doubtAboutOldMac(bytes));
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(WINDOWS_1252);
    }

    private static double doubtAboutOldMac(byte[] bytes) {
        int letters = 0;
        for (byte b : bytes) {
            if (b == '\r') {
                return DOUBT;
            }
            letters += b < 0 ? 1 : 0;
        }
        return DOUBT_ABOUT_OLD_MAC + letters * DOUBT_ABOUT_EACH_OF_ITS_LETTERS;
    }

    private static List<CodePage> codePages() {
        var western = LetterHabits.of("western");
        return List.of(
                new CodePage("windows-1252", western),
                // Few people write it, and its letters are those in whose place Turkish has its own.
                new CodePage("windows-1252", LetterHabits.of("icelandic")),
                new CodePage("ISO-8859-15", western),
                new CodePage("windows-1250", LetterHabits.of("central")),
                new CodePage("windows-1251", LetterHabits.of("cyrillic")),
                new CodePage("windows-1253", LetterHabits.of("greek")),
                new CodePage("windows-1254", LetterHabits.of("turkish")),
                new CodePage("windows-1255", LetterHabits.of("hebrew")));
    }
}
