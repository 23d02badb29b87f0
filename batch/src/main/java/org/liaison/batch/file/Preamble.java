package org.liaison.batch.file;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines that programs write above a table for other programs: {@code sep=;} for Excel, and the {@code #TYPE …} line of
 * Windows PowerShell's Export-Csv.
 */
final class Preamble {

    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=([^\"])\"?", Pattern.CASE_INSENSITIVE);

    private Preamble() {}

    static boolean matches(String line) {
        return SEPARATOR.matcher(line).matches()
                || line.toUpperCase(Locale.ROOT).startsWith("#TYPE ");
    }

    /** The delimiter that the line declares; null if it declares none. */
    static @Nullable Character declaredDelimiter(String line) {
        Matcher matcher = SEPARATOR.matcher(line);
        return matcher.matches() ? matcher.group(1).charAt(0) : null;
    }
}
