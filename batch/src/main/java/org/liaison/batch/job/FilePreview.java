package org.liaison.batch.job;

import java.util.List;
import org.liaison.batch.mapping.ImportField;
import org.liaison.imports.ImportLayout;

/**
 * How a file begins, read in a certain way.
 *
 * @param layout how it is read; other than a run's, it may map no column to the external address
 * @param rows the cells of its first rows, without the header; each as long as it is written
 * @param bytes how long its text is, unpacked
 */
public record FilePreview(ImportLayout layout, List<List<String>> rows, long bytes) {

    public FilePreview {
        rows = List.copyOf(rows);
    }

    /** Whether a column is known to hold the addresses without which there are no contacts. */
    public boolean hasAddresses() {
        return layout.mapping().containsValue(ImportField.EXTERNAL_ADDRESS.key());
    }

    /** What stands in a column of the first rows, without what is blank or said already. */
    public List<String> samples(int column, int limit) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** About how many rows there are, judged by the length of the first ones. */
    public long estimatedRows() {
        double perRow = rows.stream()
                .mapToLong(row ->
                        row.stream().mapToLong(cell -> cell.length() + 1L).sum() + 1)
                .average()
                .orElse(1);
        int bytesPerCharacter = layout.charset().startsWith("UTF-16") ? 2 : 1;
        return Math.max(rows.size(), Math.round(bytes / (perRow * bytesPerCharacter)));
    }
}
