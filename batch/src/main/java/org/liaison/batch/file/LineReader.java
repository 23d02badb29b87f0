package org.liaison.batch.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLimits;

/** Reads physical lines that end in LF, CRLF or CR, counts them, and stops before one of them can fill the memory. */
final class LineReader implements Closeable {

    /** The setting that a file goes beyond if a line or a cell is too long. */
    static final String LIMIT = "liaison.import.max-cell-length";

    private static final int BUFFER_SIZE = 1 << 15;

    private final Reader reader;
    private final int maxLength;
    private final char[] buffer = new char[BUFFER_SIZE];
    private int position;
    private int limit;
    private long number;
    private boolean controls;

    /** @param limits a line may be as long as a cell; Outlook's 92 columns with a full note in each stay far below that */
    LineReader(Reader reader, ImportLimits limits) {
        this.reader = reader;
        this.maxLength = limits.maxCellLength();
    }

    /** The next line; null after the last. */
    @Nullable
    Line read() throws IOException, UnusableFileException {
        return read(0);
    }

    /**
     * Like {@link #read()}, inside a quoted cell.
     *
     * @param quoteLine the line on which the quote was opened, which a person has to look at if this line is too long
     */
    @Nullable
    Line read(long quoteLine) throws IOException, UnusableFileException {
        if (position == limit && !fill()) {
            return null;
        }
        number++;
        controls = false;
        int end = endOfLine();
        if (end < limit) {
            return line(text(end), end);
        }
        var text = new StringBuilder();
        while (end == limit) {
            text.append(text(end));
            checkLength(text.length(), quoteLine);
            if (!fill()) {
                return new Line(number, text.toString(), "", controls);
            }
            end = endOfLine();
        }
        return line(text.append(text(end)).toString(), end);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(reader.read(buffer, 0, buffer.length), 0);
        return limit > 0;
    }

    private int endOfLine() {
        for (int i = position; i < limit; i++) {
            char character = buffer[i];
            if (character == '\n' || character == '\r') {
                return i;
            }
            controls |= Line.isControl(character);
        }
        return limit;
    }

    private String text(int end) {
        return new String(buffer, position, end - position);
    }

    private Line line(String text, int end) throws IOException {
        boolean isLineFeed = buffer[end] == '\n';
        position = end + 1;
        if (isLineFeed) {
            return new Line(number, text, "\n", controls);
        }
        if ((position < limit || fill()) && buffer[position] == '\n') {
            position++;
            return new Line(number, text, "\r\n", controls);
        }
        return new Line(number, text, "\r", controls);
    }

    private void checkLength(int length, long quoteLine) throws UnusableFileException {
        if (length <= maxLength) {
            return;
        }
        String message = quoteLine == 0
                ? "Line %d is longer than %d characters (%s). A line end or a closing quote is probably missing there."
                        .formatted(number, maxLength, LIMIT)
                : "Line %d opens a quoted cell that is not closed before line %d, which is longer than %d characters (%s)."
                        .formatted(quoteLine, number, maxLength, LIMIT);
        throw new UnusableFileException(UnusableFileException.TOO_LONG, message);
    }
}
