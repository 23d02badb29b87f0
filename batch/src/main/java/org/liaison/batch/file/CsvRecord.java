package org.liaison.batch.file;

import java.util.List;

/**
 * One record of a file, its cells as written but without their quotes.
 *
 * @param record counted from 1 over all records of the file, header and blank lines included
 * @param line the physical line on which it starts, counted from 1
 * @param unclosedQuote whether a quoted cell in it is never closed, so that its cells are not what was meant
 */
public record CsvRecord(long record, long line, List<String> cells, boolean unclosedQuote) {

    public CsvRecord {
        cells = List.copyOf(cells);
    }

    /** A record whose quotes are all closed. */
    public CsvRecord(long record, long line, List<String> cells) {
        this(record, line, cells, false);
    }

    /** Whether it holds delimiters and blanks only, as the empty rows below a spreadsheet's table do. */
    boolean isBlank() {
        return cells.stream().allMatch(Blanks::isBlank);
    }
}
