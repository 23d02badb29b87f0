package org.liaison.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed into a search field, as words of which each must begin some word of a recipient's name, address or
 * company.
 *
 * @param tsquery the text of a PostgreSQL tsquery, such as {@code 'ada':* & 'lovel':*}; empty where nothing was typed
 */
public record SearchWords(String tsquery) {

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    public static SearchWords of(String text) {
        return new SearchWords(Arrays.stream(NOT_IN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & ")));
    }

    public boolean isEmpty() {
        return tsquery.isEmpty();
    }
}
