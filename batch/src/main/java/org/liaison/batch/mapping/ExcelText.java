package org.liaison.batch.mapping;

import java.util.regex.Pattern;

/** A cell as {@code ="00 49"}, which keeps Excel from taking a text for a number. */
public final class ExcelText {

    private static final Pattern FORMULA = Pattern.compile("=\"([^\"]*)\"");

    private ExcelText() {}

    /** The text; the cell itself where it is written as usual. */
    public static String unwrapped(String cell) {
        if (!cell.startsWith("=\"")) {
            return cell;
        }
        var formula = FORMULA.matcher(cell);
        return formula.matches() ? formula.group(1) : cell;
    }
}
