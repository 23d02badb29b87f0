package org.liaison.batch.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.file.Blanks;

/**
 * A cell that should hold an e-mail address, and what programs and people wrap one into: {@code SMTP:} and {@code mailto:},
 * a name before angle brackets, quotes, several addresses in a list. An address within other text, such as a remark or a JSON
 * object, is not looked for: nobody has said that it is this person's.
 *
 * @param addresses the texts that may be addresses, the primary one of an Exchange list first. Nothing is said about whether
 *     they are: what cannot be unwrapped is kept as it is, for the person who has to put it right
 * @param leavesOut whether there is a mail address that is no SMTP address, such as an X.500 one
 */
public record AddressCell(List<WrittenAddress> addresses, boolean leavesOut) {

    /** No-break, ideographic and other spaces, which patterns do not count as white; many say no more than one. */
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\t]+");

    /** What a cell of Excel holds at most. A longer one is no list of addresses, and patterns may take very long for it. */
    private static final int LONGEST_LIST = 32_767;

    private static final AddressCell EMPTY = new AddressCell(List.of(), false);

    private static final Pattern GOOGLE_LIST = Pattern.compile(":::");

    /** What can stand between addresses, the surest first. A semicolon separates people's names with commas in them. */
    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("[;|\\r\\n]+"),
            // Microsoft 365's list of users has a plus sign between them.
            Pattern.compile("(?:\\s+|\\+)(?=(?:smtp|x500|x400|sip|spo|eum|mailto):)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(?<=>)\\s*,|(?<=@[^\\s<>,\"]{1,253})\\s*,|,(?![^<,]*<)"),
            Pattern.compile("\\s+(?=[^\\s<>]+@)"));

    private static final Pattern ADDRESS_LIKE =
            Pattern.compile("(?:smtp:|mailto:)?[^\\s\"<>\\[\\]{}]+@[^\\s\"<>\\[\\]{}]+|[^<>]*<[^\\s<>]+@[^\\s<>]+>");

    /** A list of texts and nothing else, as JSON writes it. */
    private static final Pattern JSON_LIST = Pattern.compile("\\[(?:\\s*+\"[^\"\\\\]*+\"\\s*+,?+){1,100}+\\s*]");

    private static final Pattern JSON_TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    /** Other kinds of proxy addresses in a list that Exchange wrote; they begin with their type. */
    private static final Pattern OF_OTHER_TYPE =
            Pattern.compile("(?:x500|x400|sip|spo|eum|ex|notes|ccmail):.*|/o=.*/cn=.*", Pattern.CASE_INSENSITIVE);

    /** Those of them that no mail goes to anyway. */
    private static final Pattern FOR_OTHER_SERVICES = Pattern.compile("(?:sip|spo|eum):.*", Pattern.CASE_INSENSITIVE);

    private static final String PRIMARY = "SMTP:";
    private static final String SECONDARY = "smtp:";

    /** Takes a cell apart. */
    public static AddressCell of(String cell) {
        String written = Blanks.strip(cell);
        if (written.isEmpty()) {
            return EMPTY;
        }
        if (isBare(written) || written.length() > LONGEST_LIST) {
            return new AddressCell(List.of(WrittenAddress.bare(written)), false);
        }
        String text = SPACE.matcher(written).replaceAll(" ");
        List<String> parts = GOOGLE_LIST
                .splitAsStream(text)
                .flatMap(part -> parts(Blanks.strip(part), 0))
                .toList();
        boolean hasSecondary = parts.stream().anyMatch(part -> part.startsWith(SECONDARY));
        var found = new ArrayList<WrittenAddress>();
        parts.stream()
                .filter(part -> !OF_OTHER_TYPE.matcher(part).matches())
                .sorted(Comparator.comparing(part -> !(hasSecondary && part.startsWith(PRIMARY))))
                .map(WrittenAddress::unwrapped)
                .filter(address -> !address.text().isEmpty()
                        && found.stream().noneMatch(known -> known.text().equals(address.text())))
                .forEach(found::add);
        boolean leavesOut = parts.stream()
                .anyMatch(part -> OF_OTHER_TYPE.matcher(part).matches()
                        && !FOR_OTHER_SERVICES.matcher(part).matches());
        return new AddressCell(List.copyOf(found), leavesOut);
    }

    /** Those that are addresses. */
    Stream<SmtpAddress> usable() {
        return addresses.stream().flatMap(address -> SmtpAddress.parse(address.text()).stream());
    }

    /** Nearly every cell of a large file; there is nothing to unwrap then. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= ' ' || character > '~' || ":;,|<'\"/".indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> parts(String text, int separator) {
        if (separator == 0 && JSON_LIST.matcher(text).matches()) {
            return JSON_TEXT.matcher(text).results().map(match -> Blanks.strip(match.group(1)));
        }
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
                .allMatch(part -> part.length() <= WrittenAddress.LONGEST
                        && (ADDRESS_LIKE.matcher(part.toLowerCase(Locale.ROOT)).matches()
                                || OF_OTHER_TYPE.matcher(part).matches()));
        return isList ? parts.stream().flatMap(part -> parts(part, separator + 1)) : parts(text, separator + 1);
    }
}
