package org.liaison.batch.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.batch.file.Blanks;

/**
 * A cell that should hold an e-mail address, and what programs and people wrap one into: {@code SMTP:} and {@code mailto:},
 * a name before angle brackets, quotes, several addresses in a list. An address within other text, such as a remark or JSON,
 * is not looked for: nobody has said that it is this person's.
 */
public final class AddressCell {

    private static final Pattern GOOGLE_LIST = Pattern.compile(":::");

    /** What can stand between addresses, the surest first. A semicolon separates people's names with commas in them. */
    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("[;\\r\\n]+"),
            Pattern.compile("\\s+(?=(?:smtp|x500|x400|sip|spo|eum|mailto):)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?<=>)\\s*,|,(?![^<,]*<)"));

    private static final Pattern ADDRESS_LIKE =
            Pattern.compile("(?:smtp:|mailto:)?[^\\s\"<>\\[\\]{}]+@[^\\s\"<>\\[\\]{}]+|[^<>]*<[^\\s<>]+@[^\\s<>]+>");

    /** Other kinds of proxy addresses in a list that Exchange wrote; they begin with their type. */
    private static final Pattern OF_OTHER_TYPE =
            Pattern.compile("(?:x500|x400|sip|spo|eum|ex|notes|ccmail):.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETS = Pattern.compile("[^<>]*<([^<>]*)>");
    private static final Pattern QUOTES = Pattern.compile("(['\"])(.*)\\1");
    private static final Pattern SMTP = Pattern.compile("smtp:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILTO = Pattern.compile("mailto:([^?]*)(?:\\?.*)?", Pattern.CASE_INSENSITIVE);
    private static final String PRIMARY = "SMTP:";
    private static final String SECONDARY = "smtp:";

    private AddressCell() {}

    /**
     * The texts that may be addresses, the primary one of an Exchange list first. Nothing is said about whether they are: what
     * cannot be unwrapped is returned as it is, for the person who has to put it right.
     */
    public static List<String> candidates(String cell) {
        String text = Blanks.strip(cell);
        if (text.isEmpty()) {
            return List.of();
        }
        if (isBare(text)) {
            return List.of(text);
        }
        List<String> parts = GOOGLE_LIST
                .splitAsStream(text)
                .flatMap(part -> parts(Blanks.strip(part), 0))
                .toList();
        boolean hasSecondary = parts.stream().anyMatch(part -> part.startsWith(SECONDARY));
        return parts.stream()
                .filter(part ->
                        parts.size() == 1 || !OF_OTHER_TYPE.matcher(part).matches())
                .sorted(Comparator.comparing(part -> !(hasSecondary && part.startsWith(PRIMARY))))
                .map(AddressCell::unwrapped)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Nearly every cell of a large file; there is nothing to unwrap then. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ' ' || ":;,<'\"".indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> parts(String text, int separator) {
        if (separator == SEPARATORS.size() || text.startsWith("[") || text.startsWith("{")) {
            return Stream.of(text);
        }
        List<String> parts = SEPARATORS
                .get(separator)
                .splitAsStream(text)
                .map(Blanks::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean isList = parts.stream()
                .allMatch(part ->
                        ADDRESS_LIKE.matcher(part.toLowerCase(Locale.ROOT)).matches()
                                || OF_OTHER_TYPE.matcher(part).matches());
        return isList ? parts.stream().flatMap(part -> parts(part, separator + 1)) : parts(text, separator + 1);
    }

    private static String unwrapped(String part) {
        String text = part;
        String before;
        do {
            before = text;
            text = Blanks.strip(group(QUOTES, 2, text));
            text = Blanks.strip(group(BRACKETS, 1, text));
            text = Blanks.strip(
                    group(MAILTO, 1, SMTP.matcher(text).lookingAt() ? text.substring(PRIMARY.length()) : text));
        } while (!text.equals(before));
        return text;
    }

    private static String group(Pattern pattern, int group, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(group) : text;
    }
}
