package org.liaison.batch.file;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.liaison.imports.EncodingEvidence;

/**
 * How a file is to be read. Found once, stored with the import run, and from then on the only way that file is read.
 *
 * @param evidence how certain the encoding is
 * @param byteOrderMark whether the file begins with a byte order mark
 * @param headerRecord which record names the columns, counted from 1 with blank lines; 0 if none does
 * @param columns a unique name for each column: as the header writes it, {@code #7} where it names none, {@code Email (2)}
 *     where it repeats one
 */
public record CsvLayout(
        Charset charset,
        EncodingEvidence evidence,
        boolean byteOrderMark,
        char delimiter,
        int headerRecord,
        List<String> columns) {

    public CsvLayout {
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException("A quote or a line end cannot separate cells.");
        }
        columns = List.copyOf(columns);
    }

    /** Whether the file names its columns. */
    public boolean hasHeader() {
        return headerRecord > 0;
    }

    /** Whether a record names the columns as the header does, as where somebody put files one behind the other. */
    boolean isHeader(CsvRecord record) {
        return hasHeader()
                && record.cells().size() == columns.size()
                && namesFirstColumn(record.cells().getFirst()) // a quick look, since nearly no record does
                && namesColumns(ColumnNames.of(record.cells()));
    }

    private boolean namesColumns(List<String> names) {
        return IntStream.range(0, columns.size())
                .allMatch(index -> names.get(index).equalsIgnoreCase(columns.get(index)));
    }

    private boolean namesFirstColumn(String cell) {
        String name = Blanks.strip(cell);
        return name.equalsIgnoreCase(columns.getFirst())
                || (name.isEmpty() && columns.getFirst().equals("#1"));
    }
}
