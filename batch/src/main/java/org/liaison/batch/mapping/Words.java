package org.liaison.batch.mapping;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as it is compared with others: {@code E-Mail_Adresse}, {@code e-mail adresse} and {@code EMailAdresse} are the same.
 *
 * @param list its runs of letters and of digits, in lower case, without accents
 */
record Words(List<String> list) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{Nd}+");

    /** Half of the world writes it apart, and it is one word in what follows. */
    private static final Pattern E_MAIL = Pattern.compile("(?<!\\p{L})e[^\\p{L}\\p{Nd}]*(?=(mail|post|mel)(?!ing))");

    static Words of(String name) {
        String apart = CAMEL_HUMP.matcher(name).replaceAll(" ");
        String joined = E_MAIL.matcher(folded(apart)).replaceAll("e");
        return new Words(
                WORD.matcher(joined).results().map(match -> match.group()).toList());
    }

    /** The text in lower case, without accents and ligatures. */
    static String folded(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("ı", "i");
    }

    /** The number that tells one of several from the others; empty if there is none, or more than one. */
    Optional<String> number() {
        var numbers = list.stream().filter(Words::isNumber).toList();
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }

    Words withoutNumbers() {
        return new Words(list.stream().filter(word -> !isNumber(word)).toList());
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** The words as one; two names are the same if this is. */
    String key() {
        return String.join("", list);
    }
}
