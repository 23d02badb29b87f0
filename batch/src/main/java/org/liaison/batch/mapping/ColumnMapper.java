package org.liaison.batch.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.liaison.batch.file.CsvLayout;
import org.liaison.batch.file.UnusableFileException;
import org.liaison.imports.MappingEvidence;

/**
 * Decides what the columns of a file mean, so that the exports of the usual programs need no mapping by hand. What a person says
 * goes first, then what the source's last file with this header meant, then names, then values.
 */
public class ColumnMapper {

    /**
     * Maps a file's columns.
     *
     * @param firstRows rows from the file's beginning, as many as there are at hand
     * @param overrides keys of fields by column names or positions such as {@code #3}; a blank key or {@code ignore} leaves the
     *     column out
     * @param saved keys of fields by column names, from an earlier file with the same columns; nothing else is looked for
     *     unless it is empty
     * @throws UnusableFileException if no column holds e-mail addresses
     * @throws IllegalArgumentException if an override names a column or a field that does not exist
     */
    public ColumnMapping map(
            CsvLayout layout, List<List<String>> firstRows, Map<String, String> overrides, Map<String, String> saved)
            throws UnusableFileException {
        var mapping = suggest(layout, firstRows, overrides, saved);
        if (!mapping.has(ImportField.EXTERNAL_ADDRESS)) {
            throw new UnusableFileException(
                    UnusableFileException.NO_ADDRESS_COLUMN,
                    "No column of the file holds e-mail addresses, as far as its header and its first rows show."
                            + " If one does, map it to externalAddress.");
        }
        return mapping;
    }

    /** As {@link #map}, also where no column holds e-mail addresses, for a person who is still choosing. */
    public ColumnMapping suggest(
            CsvLayout layout, List<List<String>> firstRows, Map<String, String> overrides, Map<String, String> saved) {
        var chosen = ChosenColumns.of(layout.columns(), overrides);
        var free = IntStream.range(0, layout.columns().size())
                .filter(column -> !chosen.columns().contains(column))
                .boxed()
                .toList();
        return united(
                chosen,
                saved.isEmpty()
                        ? recognised(layout, new ColumnValues(firstRows), chosen, free)
                        : remembered(layout, saved, free));
    }

    /** Whether a column with this name, beside one for the group, lists people: each address in it is another person's. */
    public static boolean namesPeople(String column) {
        return HeaderAliases.KNOWN.namesPeople(column);
    }

    private static Map<Integer, Finding> recognised(
            CsvLayout layout, ColumnValues values, ChosenColumns chosen, List<Integer> free) {
        if (!layout.hasHeader()) {
            return new HeaderlessColumns(layout.columns().size(), free, values).findings();
        }
        var headers = free.stream()
                .map(column -> new Header(column, layout.columns().get(column)))
                .toList();
        boolean needsAddress = !chosen.fields().containsValue(ImportField.EXTERNAL_ADDRESS);
        return new HeaderColumns(headers, values).findings(needsAddress);
    }

    private static Map<Integer, Finding> remembered(CsvLayout layout, Map<String, String> saved, List<Integer> free) {
        var findings = new HashMap<Integer, Finding>();
        for (int column : free) {
            var key = saved.getOrDefault(layout.columns().get(column), "");
            ImportField.withKey(key)
                    .ifPresent(field -> findings.put(column, new Finding(field, MappingEvidence.SAVED)));
        }
        return findings;
    }

    private static ColumnMapping united(ChosenColumns chosen, Map<Integer, Finding> others) {
        var findings = new TreeMap<Integer, Finding>();
        chosen.fields().forEach((column, field) -> findings.put(column, new Finding(field, MappingEvidence.CHOSEN)));
        others.forEach((column, finding) -> {
            var field = finding.field();
            if (field.isRepeatable() || !chosen.fields().containsValue(field)) {
                findings.put(column, finding);
            } else if (field.equals(ImportField.EXTERNAL_ADDRESS)) {
                findings.put(column, new Finding(ImportField.PROXY_ADDRESS, finding.evidence()));
            }
        });
        return new ColumnMapping(findings);
    }
}
