package org.liaison.batch.file;

import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLimits;

/** Stops at records that are too large to be meant, before they fill the memory. */
record RecordLimits(ImportLimits limits) {

    /** The most lines that one record may take; a note of that many lines is a quote that somebody forgot to close. */
    static final int MAX_LINES = 10_000;

    /** How many times as long as its longest cell a record of several lines may be. */
    private static final long LONGEST_CELLS_IN_A_RECORD = 4;

    void checkCells(int count, long line) throws UnusableFileException {
        if (count > limits.maxColumns()) {
            throw new UnusableFileException(
                    UnusableFileException.TOO_WIDE,
                    "The row that begins on line %d has more than %d cells (liaison.import.max-columns)."
                            .formatted(line, limits.maxColumns()));
        }
    }

    void checkRows(long count, long line) throws UnusableFileException {
        if (count > limits.maxRows()) {
            throw new UnusableFileException(
                    UnusableFileException.TOO_MANY_ROWS,
                    "The file has more than %d rows (liaison.import.max-rows); line %d is beyond them."
                            .formatted(limits.maxRows(), line));
        }
    }

    /** What is wrong with a record whose quoted cell has not been closed so far; null if that may come. */
    @Nullable
    UnusableFileException excess(RecordText text, long start, long last) {
        if (text.openCellLength() > limits.maxCellLength()) {
            return unclosed(text, "%d characters (%s)".formatted(limits.maxCellLength(), LineReader.LIMIT));
        }
        if (last - start >= MAX_LINES) {
            return unclosed(text, "%d lines".formatted(MAX_LINES));
        }
        long longest = LONGEST_CELLS_IN_A_RECORD * limits.maxCellLength();
        return text.length() <= longest
                ? null
                : new UnusableFileException(
                        UnusableFileException.TOO_LONG,
                        "The row that begins on line %d is longer than %d characters. A closing quote is probably missing in it."
                                .formatted(start, longest));
    }

    private static UnusableFileException unclosed(RecordText text, String limit) {
        return new UnusableFileException(
                UnusableFileException.TOO_LONG,
                "Line %d opens a quoted cell that is not closed within %s. Its closing quote is probably missing."
                        .formatted(text.openingLine(), limit));
    }
}
