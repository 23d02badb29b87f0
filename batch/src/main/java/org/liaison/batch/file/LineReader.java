package org.liaison.batch.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads physical lines that end in LF, CRLF or CR, counts them, and stops before one of them can fill the memory. */
final class LineReader implements Closeable {

    /** The longest line, in characters. Outlook's 92 columns with a full note in each stay far below. */
    static final int MAX_LINE_LENGTH = 1 << 20;

    private static final int BUFFER_SIZE = 1 << 15;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER_SIZE];
    private int position;
    private int limit;
    private long number;

    LineReader(Reader reader) {
        this.reader = reader;
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
        int end = endOfLine();
        if (end < limit) {
            return line(text(end), end);
        }
        var text = new StringBuilder();
        while (end == limit) {
            text.append(text(end));
            checkLength(text.length(), quoteLine);
            if (!fill()) {
                return new Line(number, text.toString(), "");
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
            if (character == 0) {
                buffer[i] = '\uFFFD'; // NUL can be stored nowhere, least of all in PostgreSQL
            }
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
            return new Line(number, text, "\n");
        }
        if ((position < limit || fill()) && buffer[position] == '\n') {
            position++;
            return new Line(number, text, "\r\n");
        }
        return new Line(number, text, "\r");
    }

    private void checkLength(int length, long quoteLine) throws UnusableFileException {
        if (length <= MAX_LINE_LENGTH) {
            return;
        }
        String message = quoteLine == 0
                ? "Line %d is longer than %d characters. A line end or a closing quote is probably missing there."
                        .formatted(number, MAX_LINE_LENGTH)
                : "Line %d opens a quoted cell that is not closed before line %d, which is longer than %d characters."
                        .formatted(quoteLine, number, MAX_LINE_LENGTH);
        throw new UnusableFileException(UnusableFileException.TOO_LONG, message);
    }
}
