package org.liaison.batch.mapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.batch.file.CsvLayout;

/**
 * What each column of a file means; columns without a meaning are left out.
 *
 * @param fields the meanings by column, counted from 0, in the order of the columns
 */
public record ColumnMapping(Map<Integer, ImportField> fields) {

    public ColumnMapping {
        var single = new HashSet<ImportField>();
        for (var field : fields.values()) {
            if (!field.isRepeatable() && !single.add(field)) {
                throw new IllegalArgumentException(
                        "Two columns are mapped to %s; only one can be.".formatted(field.key()));
            }
        }
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The columns with a meaning, in order; none or one unless the meaning is repeatable. */
    public List<Integer> columns(ImportField field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Column names with the keys of their meanings, in the order of the columns: the form that scripts see and that is stored. */
    public Map<String, String> asNames(CsvLayout layout) {
        var names = new LinkedHashMap<String, String>();
        fields.forEach((column, field) -> names.put(layout.columns().get(column), field.key()));
        return names;
    }
}
