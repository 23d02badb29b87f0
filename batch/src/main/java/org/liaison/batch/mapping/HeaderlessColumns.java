package org.liaison.batch.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liaison.address.SmtpAddress;
import org.liaison.contact.ContactField;
import org.liaison.imports.MappingEvidence;

/**
 * Recognises the columns of a file without a header, by their values alone: addresses always, names where they are clear, and
 * nothing else, since a wrong guess would be written to every contact.
 */
final class HeaderlessColumns {

    private static final ImportField DISPLAY_NAME = ImportField.of(ContactField.DISPLAY_NAME);
    private static final ImportField FIRST_NAME = ImportField.of(ContactField.FIRST_NAME);
    private static final ImportField LAST_NAME = ImportField.of(ContactField.LAST_NAME);

    private static final int IN_KNOWN_LAYOUT = 80;
    private static final int BY_VALUES_ALONE = 60;

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .,'’-]{0,80}");
    private static final Set<String> NO_NAMES =
            Set.of("true", "false", "yes", "no", "y", "n", "on", "off", "ja", "nein");

    private final int width;
    private final List<Integer> columns;
    private final ColumnValues values;

    /**
     * A file to look at.
     *
     * @param width how many columns it has
     * @param columns those of them on which nobody has decided
     */
    HeaderlessColumns(int width, List<Integer> columns, ColumnValues values) {
        this.width = width;
        this.columns = columns;
        this.values = values;
    }

    Map<Integer, Finding> findings() {
        var known = HeaderlessLayout.of(width, values);
        if (known.isPresent()) {
            return known.get().fields().entrySet().stream()
                    .filter(entry -> columns.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> found(entry.getValue(), IN_KNOWN_LAYOUT)));
        }
        return fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> found(entry.getValue(), BY_VALUES_ALONE)));
    }

    private static Finding found(ImportField field, int confidence) {
        return Finding.of(field, MappingEvidence.Kind.VALUES, confidence);
    }

    private Map<Integer, ImportField> fields() {
        var fields = new TreeMap<Integer, ImportField>();
        for (int column : matching(values::areAddresses)) {
            fields.put(column, fields.isEmpty() ? ImportField.EXTERNAL_ADDRESS : ImportField.PROXY_ADDRESS);
        }
        if (!fields.isEmpty()) {
            addNames(fields, matching(this::areNames));
        }
        return fields;
    }

    private void addNames(Map<Integer, ImportField> fields, List<Integer> names) {
        for (int index = 0; index + 1 < names.size(); index++) {
            int first = names.get(index);
            int last = names.get(index + 1);
            for (int display : names) {
                if (display != first && display != last && isMadeOf(display, first, last)) {
                    fields.put(first, FIRST_NAME);
                    fields.put(last, LAST_NAME);
                    fields.put(display, DISPLAY_NAME);
                    return;
                }
            }
        }
        int address = fields.keySet().iterator().next();
        if (names.size() == 2 && names.get(0) + 1 == names.get(1) && occurIn(address, names)) {
            fields.put(names.get(0), FIRST_NAME);
            fields.put(names.get(1), LAST_NAME);
        } else if (names.size() == 1 && areSeveralWords(names.getFirst())) {
            fields.put(names.getFirst(), DISPLAY_NAME);
        }
    }

    private boolean areNames(int column) {
        return values.of(column).findAny().isPresent()
                && values.of(column)
                        .allMatch(value -> NAME.matcher(value).matches() && !NO_NAMES.contains(Words.folded(value)));
    }

    private boolean areSeveralWords(int column) {
        return values.of(column).filter(value -> value.contains(" ")).count() * 2
                >= values.of(column).count();
    }

    /** Whether one column's values are those of two others with a blank between them. */
    private boolean isMadeOf(int whole, int first, int last) {
        var rows = values.rows().stream()
                .filter(row -> Math.max(whole, Math.max(first, last)) < row.size()
                        && !row.get(whole).isBlank())
                .toList();
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.get(whole)
                                .strip()
                                .equals((row.get(first).strip() + " "
                                                + row.get(last).strip())
                                        .strip()));
    }

    /** Whether most addresses contain one of the names, or there is nothing else in the file that the names could be. */
    private boolean occurIn(int address, List<Integer> names) {
        if (width == names.size() + 1) {
            return true;
        }
        var rows = values.rows().stream().filter(row -> address < row.size()).toList();
        long matching = rows.stream()
                .filter(row -> AddressCell.of(row.get(address))
                        .usable()
                        .anyMatch(found -> names.stream().anyMatch(name -> occursIn(found, row, name))))
                .count();
        return matching * 2 >= rows.size();
    }

    private static boolean occursIn(SmtpAddress address, List<String> row, int name) {
        String word = name < row.size() ? Words.of(row.get(name)).key() : "";
        return word.length() > 1 && Words.folded(address.localPart()).contains(word);
    }

    private List<Integer> matching(IntPredicate condition) {
        return columns.stream().filter(condition::test).toList();
    }
}
