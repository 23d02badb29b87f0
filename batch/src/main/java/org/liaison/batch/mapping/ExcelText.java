package org.liaison.batch.mapping;

import java.util.regex.Pattern;

/** A cell as {@code ="00 49"}, which keeps Excel from taking a text for a number. */
public final class ExcelText {

    private static final Pattern FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*+)\"");

    private ExcelText() {}

    /** The text, in which quotes are doubled; the cell itself where it is written as usual. */
    public static String unwrapped(String cell) {
        if (!cell.startsWith("=\"")) {
            return cell;
        }
        var formula = FORMULA.matcher(cell);
        return formula.matches() ? formula.group(1).replace("\"\"", "\"") : cell;
    }

    /** A cell that is read as this text again, even if it is written like such a formula, or like a value that is missing. */
    public static String kept(String text) {
        return FORMULA.matcher(text).matches() || MissingValue.is(text)
                ? "=\"%s\"".formatted(text.replace("\"", "\"\""))
                : text;
    }
}
