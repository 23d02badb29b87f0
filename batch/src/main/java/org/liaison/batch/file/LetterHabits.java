package org.liaison.batch.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which letters beyond ASCII stand where in a group of languages, learnt from a list of words: how often each occurs, and
 * whether between vowels, between consonants, at the beginning or at the end. It needs no more than a name or two to tell
 * {@code Dvořák} from {@code Dvoøák}.
 */
final class LetterHabits {

    private static final Properties WORDS = words();
    private static final String VOWELS = "aeiouyæøœıаеёиоуыэюяіїєαεηιουω";

    /** How many unseen letters, and how many unseen places of a letter, a seen one weighs as much as. */
    private static final double UNSEEN_LETTER = 0.3;

    private static final double UNSEEN_PLACE = 0.2;
    private static final double WEIGHT_OF_KIND = 3;

    private static final double FOREIGN = Math.log(1e-5);

    private static final Set<UnicodeScript> OTHERS =
            EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.HEBREW);

    private final UnicodeScript script;
    private final Map<Character, Integer> letters = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> placesOfKind = new HashMap<>();
    private int total;

    private LetterHabits(String words) {
        script = script(words.strip().charAt(0));
        String text = " " + lowerCase(words) + " ";
        for (int i = 1; i < text.length() - 1; i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80 && Character.isLetter(letter)) {
                String place = place(text.charAt(i - 1), text.charAt(i + 1));
                total++;
                letters.merge(letter, 1, Integer::sum);
                places.merge(letter + place, 1, Integer::sum);
                placesOfKind.merge(kind(letter) + place, 1, Integer::sum);
                placesOfKind.merge(String.valueOf(kind(letter)), 1, Integer::sum);
            }
        }
    }

    /** @param languages the entries of {@code words.properties} that stand for them */
    static LetterHabits of(String... languages) {
        var words = Stream.of(languages).map(WORDS::getProperty).collect(Collectors.joining(" "));
        return new LetterHabits(words);
    }

    /** The text with as many characters: the Turkish capital with a dot would become two. */
    static String lowerCase(String text) {
        return text.replace('İ', 'ı').toLowerCase(Locale.ROOT);
    }

    /** How plausible a letter is between two characters: the logarithm of a probability. All are in lower case. */
    double plausibility(char before, char letter, char after) {
        String place = place(before, after);
        if (place.indexOf('x') >= 0) {
            return FOREIGN;
        }
        int count = letters.getOrDefault(letter, 0);
        double frequency = (count + UNSEEN_LETTER) / (total + 100 * UNSEEN_LETTER);
        String kind = String.valueOf(kind(letter));
        double usual = (placesOfKind.getOrDefault(kind + place, 0) + UNSEEN_PLACE)
                / (placesOfKind.getOrDefault(kind, 0) + 9 * UNSEEN_PLACE);
        double here = (places.getOrDefault(letter + place, 0) + WEIGHT_OF_KIND * usual) / (count + WEIGHT_OF_KIND);
        return Math.log(frequency * here);
    }

    private String place(char before, char after) {
        return "" + neighbour(before) + neighbour(after);
    }

    private char neighbour(char character) {
        if (!Character.isLetter(character)) {
            return '-';
        }
        return script(character) == script ? kind(character) : 'x';
    }

    private static UnicodeScript script(char letter) {
        var script = UnicodeScript.of(letter);
        return OTHERS.contains(script) ? script : UnicodeScript.LATIN;
    }

    private static char kind(char letter) {
        char base = letter < 0x400
                ? Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                        .charAt(0)
                : letter;
        return VOWELS.indexOf(base) >= 0 ? 'v' : 'c';
    }

    private static Properties words() {
        var words = new Properties();
        var stream = Objects.requireNonNull(LetterHabits.class.getResourceAsStream("words.properties"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
