package org.liaison.batch.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person says about columns. It goes before everything that is recognised.
 *
 * @param fields the columns that were given a meaning
 * @param columns these, and those that are to be ignored
 */
record ChosenColumns(Map<Integer, ImportField> fields, Set<Integer> columns) {

    private static final String IGNORE = "ignore";
    private static final Pattern POSITION = Pattern.compile("#(\\d{1,6})");

    /**
     * Reads what a person wrote.
     *
     * @param overrides field keys by column names or positions such as {@code #3}; a blank key or {@code ignore} leaves a column
     *     out
     * @throws IllegalArgumentException if there is no such column or field, or two columns are given the same
     */
    static ChosenColumns of(List<String> names, Map<String, String> overrides) {
        var fields = new TreeMap<Integer, ImportField>();
        var columns = new HashSet<Integer>();
        overrides.forEach((name, key) -> {
            int column = column(names, name);
            if (!columns.add(column)) {
                throw new IllegalArgumentException("The column \"%s\" is mapped twice.".formatted(names.get(column)));
            }
            field(key).ifPresent(field -> add(column, field, fields));
        });
        return new ChosenColumns(fields, columns);
    }

    private static void add(int column, ImportField field, Map<Integer, ImportField> fields) {
        if (!field.isRepeatable() && fields.containsValue(field)) {
            throw new IllegalArgumentException("Two columns are mapped to %s; only one can be.".formatted(field.key()));
        }
        fields.put(column, field);
    }

    private static int column(List<String> names, String name) {
        int exact = names.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        var position = POSITION.matcher(name.strip());
        if (position.matches()) {
            int column = Integer.parseInt(position.group(1)) - 1;
            if (column >= 0 && column < names.size()) {
                return column;
            }
        }
        String key = Words.of(name).key();
        int[] alike = IntStream.range(0, names.size())
                .filter(column ->
                        !key.isEmpty() && Words.of(names.get(column)).key().equals(key))
                .toArray();
        if (alike.length != 1) {
            throw new IllegalArgumentException("The file has no column \"%s\". Its columns are: %s; or #1 to #%d."
                    .formatted(name, String.join(", ", names), names.size()));
        }
        return alike[0];
    }

    private static Optional<ImportField> field(String text) {
        String key = text.strip();
        if (key.isEmpty() || key.equalsIgnoreCase(IGNORE)) {
            return Optional.empty();
        }
        var field = ImportField.all().stream()
                .filter(known -> known.key().equalsIgnoreCase(key))
                .findFirst();
        if (field.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no field \"%s\". The fields are: %s; or %s to leave the column out."
                            .formatted(
                                    key,
                                    ImportField.all().stream()
                                            .map(ImportField::key)
                                            .collect(Collectors.joining(", ")),
                                    IGNORE));
        }
        return field;
    }
}
