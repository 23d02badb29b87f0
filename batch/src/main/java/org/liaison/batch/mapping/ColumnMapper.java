package org.liaison.batch.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.liaison.batch.file.CsvLayout;
import org.liaison.batch.file.UnusableFileException;

/**
 * Decides what the columns of a file mean, so that the exports of the usual programs need no mapping by hand. What a person says
 * goes first, then names, then values.
 */
public class ColumnMapper {

    /**
     * Maps a file's columns.
     *
     * @param firstRows rows from the file's beginning, as many as there are at hand
     * @param overrides keys of fields by column names or positions such as {@code #3}; a blank key or {@code ignore} leaves the
     *     column out
     * @throws UnusableFileException if no column holds e-mail addresses
     * @throws IllegalArgumentException if an override names a column or a field that does not exist
     */
    public ColumnMapping map(CsvLayout layout, List<List<String>> firstRows, Map<String, String> overrides)
            throws UnusableFileException {
        var chosen = ChosenColumns.of(layout.columns(), overrides);
        var values = new ColumnValues(firstRows);
        var free = IntStream.range(0, layout.columns().size())
                .filter(column -> !chosen.columns().contains(column))
                .boxed()
                .toList();
        if (!layout.hasHeader()) {
            return united(chosen, new HeaderlessColumns(layout.columns().size(), free, values).fields());
        }
        var headers = free.stream()
                .map(column -> new Header(column, layout.columns().get(column)))
                .toList();
        var recognised = new HeaderColumns(headers, values);
        boolean needsAddress = !chosen.fields().containsValue(ImportField.EXTERNAL_ADDRESS);
        return united(chosen, recognised.fields(needsAddress));
    }

    private static ColumnMapping united(ChosenColumns chosen, Map<Integer, ImportField> recognised)
            throws UnusableFileException {
        var fields = new TreeMap<>(chosen.fields());
        recognised.forEach((column, field) -> {
            if (field.isRepeatable() || !fields.containsValue(field)) {
                fields.put(column, field);
            } else if (field.equals(ImportField.EXTERNAL_ADDRESS)) {
                fields.put(column, ImportField.PROXY_ADDRESS);
            }
        });
        if (!fields.containsValue(ImportField.EXTERNAL_ADDRESS)) {
            throw new UnusableFileException(
                    UnusableFileException.NO_ADDRESS_COLUMN,
                    "No column of the file holds e-mail addresses, as far as its header and its first rows show."
                            + " If one does, map it to externalAddress.");
        }
        return new ColumnMapping(fields);
    }
}
