package org.liaison.batch.file;

/**
 * Puts the physical lines of one record together and decides what each quote in them means, so that what it hands on is
 * regular RFC 4180 text: a cell with quotes in it is quoted, and the quotes are doubled.
 *
 * <p>opencsv's own parsers are made for regular files. In people's files an inch sign ({@code 5" disk}) makes them read the
 * following rows into the cell. Here a quote opens a cell only where the cell begins, blanks aside, and closes it where a
 * delimiter or the line's end follows, blanks aside. Any other quote is text, unless no closing one follows on the same line:
 * then it closes the cell, so that one bad row does not take the next ones with it.
 */
final class RecordText {

    private static final int UNKNOWN = -2;

    private final char delimiter;
    private final StringBuilder text = new StringBuilder();
    private boolean open;
    private boolean quoted;
    private long strayLine;
    private int cellStart;
    private int cells;
    private long openingLine;
    private int endOfOpeningLine;
    private int lastLineEnd;

    RecordText(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Begins a new record. */
    void clear() {
        text.setLength(0);
        cells = 0;
        open = false;
        quoted = false;
        strayLine = 0;
    }

    /** Adds a line; its line end belongs to the cell if that goes on. */
    void append(Line line) {
        var scanner = new LineScanner(line);
        int at = open ? scanner.quoted(0) : scanner.cell(0);
        while (!open && at < line.text().length()) {
            text.append(delimiter);
            at = scanner.cell(at + 1);
        }
        if (openingLine == line.number()) {
            endOfOpeningLine = text.length();
        }
        if (open) {
            text.append(line.end());
            lastLineEnd = line.end().length();
        }
    }

    /** Whether the record goes on in the next line. */
    boolean isOpen() {
        return open;
    }

    /** Whether a quote stands where none should. */
    boolean hasStrayQuote() {
        return strayLine > 0;
    }

    /** Whether one does on the line that was added last. */
    boolean hasStrayQuoteOn(Line line) {
        return strayLine == line.number();
    }

    /** How long the cell is that goes on in the next line. */
    int openCellLength() {
        return text.length() - cellStart;
    }

    /** The number of the line on which that cell was opened. */
    long openingLine() {
        return openingLine;
    }

    /** How long the record is so far. */
    int length() {
        return text.length();
    }

    /** How many cells it has so far. */
    int cells() {
        return cells;
    }

    /** Closes the open cell at the end of the last line. */
    void close() {
        closeAt(text.length() - lastLineEnd);
    }

    /** How long the record was at the end of the line on which the open cell was opened. */
    int endOfOpeningLine() {
        return endOfOpeningLine;
    }

    /** Closes the open cell where the record was so long; what stands behind was not meant to be in it. */
    void closeAt(int length) {
        text.setLength(length);
        text.append('"');
        open = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The reading of one line. Its methods take a position and return the one after the cell: a delimiter's, or the end. */
    private final class LineScanner {

        private final long number;
        private final String line;
        private int lastClosingQuote = UNKNOWN;

        LineScanner(Line line) {
            this.number = line.number();
            this.line = line.text();
        }

        int cell(int start) {
            cells++;
            int first = afterBlanks(start);
            if (first < line.length() && line.charAt(first) == '"' && !isPadded(start, first)) {
                quoted = true;
                cellStart = text.length();
                openingLine = number;
                text.append('"');
                open = true;
                return quoted(first + 1);
            }
            int end = endOfCell(start);
            if (line.substring(start, end).indexOf('"') < 0) {
                text.append(line, start, end);
            } else {
                strayLine = number;
                text.append('"');
                appendDoublingQuotes(start, end);
                text.append('"');
            }
            return end;
        }

        /**
         * Whether blanks stand on both sides of the quotes of a cell that needs none, in a record without quoted cells before
         * it. Whoever writes so means both as text, as RFC 4180 reads them; blanks before a quote alone are a bad habit.
         */
        private boolean isPadded(int start, int first) {
            int last = line.indexOf('"', first + 1);
            int end = endOfCell(first);
            return !quoted && first > start && last > 0 && last + 1 < end && afterBlanks(last + 1) == end;
        }

        int quoted(int start) {
            int from = start;
            while (true) {
                int quote = line.indexOf('"', from);
                if (quote < 0) {
                    text.append(line, from, line.length());
                    return line.length();
                }
                text.append(line, from, quote);
                if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
                    text.append("\"\"");
                    from = quote + 2;
                } else if (!closes(quote) && quote < lastClosingQuote()) {
                    strayLine = number;
                    text.append("\"\"");
                    from = quote + 1;
                } else {
                    return closed(quote);
                }
            }
        }

        private int closed(int quote) {
            int end = closes(quote) ? afterBlanks(quote + 1) : endOfCell(quote + 1);
            if (!closes(quote)) {
                strayLine = number;
                appendDoublingQuotes(quote + 1, end);
            }
            text.append('"');
            open = false;
            return end;
        }

        private boolean closes(int quote) {
            int next = afterBlanks(quote + 1);
            return next == line.length() || line.charAt(next) == delimiter;
        }

        private int lastClosingQuote() {
            if (lastClosingQuote == UNKNOWN) {
                lastClosingQuote = line.lastIndexOf('"');
                while (lastClosingQuote >= 0 && !closes(lastClosingQuote)) {
                    lastClosingQuote = line.lastIndexOf('"', lastClosingQuote - 1);
                }
            }
            return lastClosingQuote;
        }

        private int afterBlanks(int start) {
            int at = start;
            while (at < line.length() && isBlank(line.charAt(at))) {
                at++;
            }
            return at;
        }

        private boolean isBlank(char character) {
            return (character == ' ' || character == '\t' || character == '\u00A0') && character != delimiter;
        }

        private int endOfCell(int start) {
            int end = line.indexOf(delimiter, start);
            return end < 0 ? line.length() : end;
        }

        private void appendDoublingQuotes(int start, int end) {
            for (int i = start; i < end; i++) {
                char character = line.charAt(i);
                text.append(character);
                if (character == '"') {
                    text.append('"');
                }
            }
        }
    }
}
