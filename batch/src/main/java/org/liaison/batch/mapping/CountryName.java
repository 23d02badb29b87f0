package org.liaison.batch.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes countries in one way, so that files of different programs agree: ISO codes and the names in eight languages become
 * the English name. What is none of these stays as it was written.
 */
public final class CountryName {

    /** Looks like the code of Namibia, and stands for "not available" far more often. */
    private static final String NOT_AVAILABLE = "NA";

    private static final List<Locale> COUNTRIES =
            Stream.of(Locale.getISOCountries()).map(code -> Locale.of("", code)).toList();

    private static final Map<String, String> BY_CODE = codes();
    private static final Map<String, String> BY_NAME = names();

    private CountryName() {}

    /** The English name of a country, or the text itself where it is not known to be one. */
    public static String of(String text) {
        var byCode = BY_CODE.get(text.toUpperCase(Locale.ROOT));
        return byCode != null ? byCode : BY_NAME.getOrDefault(Words.of(text).key(), text);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var country : COUNTRIES) {
            codes.put(country.getCountry(), inEnglish(country));
            codes.put(country.getISO3Country(), inEnglish(country));
        }
        codes.remove(NOT_AVAILABLE);
        return codes;
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        var languages = Stream.of("en", "fr", "de", "es", "it", "pt", "nl", "ja")
                .map(Locale::of)
                .toList();
        for (var language : languages) {
            COUNTRIES.forEach(country -> put(country.getDisplayCountry(language), country, names));
        }
        var bar = Pattern.compile("\\s*\\|\\s*");
        for (var list : WordList.load("country-names.txt")) {
            bar.splitAsStream(list.content()).forEach(name -> put(name, Locale.of("", list.name()), names));
        }
        return names;
    }

    private static void put(String name, Locale country, Map<String, String> names) {
        names.putIfAbsent(Words.of(name).key(), inEnglish(country));
    }

    private static String inEnglish(Locale country) {
        return country.getDisplayCountry(Locale.ENGLISH);
    }
}
