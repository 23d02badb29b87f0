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

    private static final List<CodePage> CODE_PAGES = codePages();

    private LegacyEncodings() {}

    static Charset guess(Path file) throws IOException {
        var bytes = HighByteLines.of(file, new TextEncoding(WINDOWS_1252, false));
        Map<Charset, Double> scores = new HashMap<>();
        for (var page : CODE_PAGES) {
            double doubt = page.charset().equals(WINDOWS_1252) ? 0 : DOUBT;
            scores.put(page.charset(), page.plausibility(bytes) - doubt);
        }
        for (var pairs : DoubleBytes.values()) {
            scores.put(pairs.charset(), pairs.plausibility(bytes) - DOUBT_ABOUT_PAIRS);
        }
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(WINDOWS_1252);
    }

    private static List<CodePage> codePages() {
        var western = LetterHabits.of("western");
        return List.of(
                new CodePage("windows-1252", western),
                new CodePage("ISO-8859-15", western),
                new CodePage("windows-1250", LetterHabits.of("central")),
                new CodePage("windows-1251", LetterHabits.of("cyrillic")));
    }
}
