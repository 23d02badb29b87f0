package org.liaison.batch.file;

import java.util.List;
import java.util.Set;

/**
 * One record of a file, its cells as written but without their quotes.
 *
 * @param record counted from 1 over all records of the file, header and blank lines included
 * @param line the physical line on which it starts, counted from 1
 * @param flaws what is irregular about how it is written
 */
public record CsvRecord(long record, long line, List<String> cells, Set<RecordFlaw> flaws) {

    public CsvRecord {
        cells = List.copyOf(cells);
        flaws = Set.copyOf(flaws);
    }

    /** A record that is written as it should be. */
    public CsvRecord(long record, long line, List<String> cells) {
        this(record, line, cells, Set.of());
    }

    /** Whether a quoted cell in it is never closed. */
    boolean hasUnclosedQuote() {
        return flaws.contains(RecordFlaw.UNCLOSED_QUOTE);
    }

    /** Whether it holds delimiters and blanks only, as the empty rows below a spreadsheet's table do. */
    boolean isBlank() {
        return cells.stream().allMatch(Blanks::isBlank);
    }
}
