package org.liaison.batch.mapping;

import java.util.regex.Pattern;

/**
 * What PowerShell's Export-Csv writes into a cell when a property holds an object or several values: the name of a type, or
 * the object's inside. Neither says anything about the person.
 */
public final class PowerShellText {

    private static final Pattern TYPE_NAME =
            Pattern.compile("(?:System|Microsoft|Deserialized)\\.[\\w.+`]+(?:\\[.*])?|@\\{.*}", Pattern.DOTALL);

    private PowerShellText() {}

    /** Whether the cell was meant to hold something else. */
    public static boolean isObject(String cell) {
        return !cell.isEmpty()
                && "SMD@".indexOf(cell.charAt(0)) >= 0
                && TYPE_NAME.matcher(cell).matches();
    }
}
