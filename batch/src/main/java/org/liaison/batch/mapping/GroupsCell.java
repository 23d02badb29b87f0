package org.liaison.batch.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaison.batch.file.Blanks;

/**
 * A cell that names the groups of a person. Several are separated by semicolons, bars, line ends or Google's {@code  ::: }; by
 * commas only where none of these occurs, since names of groups have commas more often than semicolons.
 */
public final class GroupsCell {

    private static final Pattern GOOGLE_LIST = Pattern.compile(":::");
    private static final String STRONG_SEPARATORS = ";|\r\n";

    /** Labels that Google gives by itself: in its own format they begin with an asterisk, in that for Outlook they do not. */
    private static final Pattern SYSTEM_LABEL = Pattern.compile("\\* .*|mycontacts|starred", Pattern.CASE_INSENSITIVE);

    /** Active Directory names a group by its place in the directory; the first part is its name. */
    private static final Pattern DISTINGUISHED_NAME =
            Pattern.compile("CN=((?:[^,\\\\]|\\\\.)++),(?:CN|OU|DC|O)=.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private GroupsCell() {}

    /** The names or addresses of the groups, each once, in order. */
    public static List<String> names(String cell) {
        if (isOneName(cell)) {
            return List.of(cell);
        }
        var names = new LinkedHashMap<String, String>();
        split(cell)
                .map(GroupsCell::name)
                .filter(name -> !name.isEmpty() && !SYSTEM_LABEL.matcher(name).matches())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    /** Nearly every cell of a large file; there is nothing to take apart or to leave out then. */
    private static boolean isOneName(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character <= ' ' || character > '~' || ";|:,\"*".indexOf(character) >= 0) {
                return false;
            }
        }
        return !cell.isEmpty() && !SYSTEM_LABEL.matcher(cell).matches();
    }

    private static Stream<String> split(String cell) {
        if (cell.contains(":::")) {
            return GOOGLE_LIST.splitAsStream(cell);
        }
        boolean quoted = cell.chars().filter(character -> character == '"').count() % 2 == 0;
        List<String> names = split(cell, STRONG_SEPARATORS, quoted);
        return names.size() == 1 && !isDistinguishedName(cell) ? split(cell, ",", quoted).stream() : names.stream();
    }

    private static List<String> split(String cell, String separators, boolean quoted) {
        var names = new ArrayList<String>();
        boolean inQuotes = false;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char character = cell.charAt(i);
            if (character == '"' && quoted) {
                inQuotes = !inQuotes;
            } else if (!inQuotes && separators.indexOf(character) >= 0) {
                names.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        names.add(cell.substring(start));
        return names;
    }

    private static String name(String part) {
        String text = Blanks.strip(part);
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = Blanks.strip(text.substring(1, text.length() - 1));
        }
        Matcher distinguished = DISTINGUISHED_NAME.matcher(text);
        return distinguished.matches() ? ESCAPE.matcher(distinguished.group(1)).replaceAll("$1") : text;
    }

    private static boolean isDistinguishedName(String cell) {
        return DISTINGUISHED_NAME.matcher(Blanks.strip(cell)).matches();
    }
}
