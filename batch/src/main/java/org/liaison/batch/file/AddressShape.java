package org.liaison.batch.file;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a cell is shaped like an e-mail address, alone, behind a name, or as a list. Coarse on purpose: it tells data from
 * headers and right delimiters from wrong ones, while whether an address can be used is decided later, cell by cell.
 */
final class AddressShape {

    private static final String ADDRESS = "[^\\s@<>,;\"()\\[\\]{}]+@[^\\s@<>,;\"()\\[\\]{}]+";
    private static final Pattern WITH_NAME = Pattern.compile("[^<>]*<" + ADDRESS + ">");
    private static final Pattern PLAIN = Pattern.compile("'?" + ADDRESS);
    private static final Pattern LIST_SEPARATOR = Pattern.compile("[;,]|:::");

    /** More than the longest name and address, in characters; patterns may take very long for more. */
    private static final int LONGEST = 2_048;

    private AddressShape() {}

    static boolean matches(String cell) {
        if (cell.indexOf('@') < 0) {
            return false;
        }
        String text = Blanks.strip(cell);
        return matches(WITH_NAME, text)
                || LIST_SEPARATOR
                        .splitAsStream(text)
                        .map(Blanks::strip)
                        .filter(part -> !part.isEmpty())
                        .allMatch(part -> matches(PLAIN, part));
    }

    private static boolean matches(Pattern pattern, String text) {
        return text.length() <= LONGEST && pattern.matcher(text).matches();
    }

    static boolean occursIn(List<String> cells) {
        return cells.stream().anyMatch(AddressShape::matches);
    }
}
