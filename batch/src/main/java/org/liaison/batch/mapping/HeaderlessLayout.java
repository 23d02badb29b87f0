package org.liaison.batch.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.liaison.contact.ContactField;

/**
 * A file without a header whose columns are known from its shape, as {@code headerless-layouts.txt} lists them.
 *
 * @param mark how many columns it has, or what its first cell says
 */
record HeaderlessLayout(String mark, Map<Integer, ImportField> fields) {

    private static final List<HeaderlessLayout> KNOWN = WordList.load("headerless-layouts.txt").stream()
            .map(HeaderlessLayout::of)
            .toList();

    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*");
    private static final Pattern WITH_DIGIT = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    /** The first known layout that a file can have. */
    static Optional<HeaderlessLayout> of(int columns, ColumnValues values) {
        return KNOWN.stream()
                .filter(layout -> layout.isMarkOf(columns, values) && layout.fits(values))
                .findFirst();
    }

    private boolean isMarkOf(int columns, ColumnValues values) {
        return mark.equals(Integer.toString(columns))
                || (columns > fields.size() && values.of(0).allMatch(mark::equalsIgnoreCase));
    }

    private boolean fits(ColumnValues values) {
        return fields.entrySet().stream().allMatch(entry -> {
            int column = entry.getKey();
            var field = entry.getValue();
            if (field.equals(ImportField.EXTERNAL_ADDRESS)) {
                return values.areAddresses(column);
            }
            if (field.equals(ImportField.PROXY_ADDRESS)) {
                return !values.areOtherThings(column);
            }
            return values.of(column).allMatch(value -> fits(field, value));
        });
    }

    private static boolean fits(ImportField field, String value) {
        var contactField = field.contactField();
        if (contactField == ContactField.POSTAL_CODE) {
            return WITH_DIGIT.matcher(value).matches();
        }
        return !field.isTelephone() || NUMBER.matcher(value).matches();
    }

    private static HeaderlessLayout of(WordList list) {
        var fields = new TreeMap<Integer, ImportField>();
        List<String> keys =
                Pattern.compile("\\s+").splitAsStream(list.content()).toList();
        for (int column = 0; column < keys.size(); column++) {
            int position = column;
            ImportField.withKey(keys.get(column)).ifPresent(field -> fields.put(position, field));
        }
        return new HeaderlessLayout(list.name(), fields);
    }
}
