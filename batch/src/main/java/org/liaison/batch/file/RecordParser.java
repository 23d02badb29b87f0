package org.liaison.batch.file;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines as records: {@link RecordText} makes their quoting regular, opencsv takes them apart. */
final class RecordParser {

    /** The longest quoted cell, in characters. */
    static final int MAX_CELL_LENGTH = 1 << 20;

    /** The most lines that one record may take; a note of that many lines is a quote that somebody forgot to close. */
    static final int MAX_LINES = 10_000;

    /** The longest record of several lines, in characters: cells that each keep to their limit can still be too many. */
    static final int MAX_RECORD_LENGTH = 1 << 22;

    /** The most cells in a record, which is what Excel has columns. */
    static final int MAX_CELLS = 1 << 14;

    private final LineReader lines;
    private final RFC4180Parser cells;
    private final RecordText text;
    private final Deque<Line> again = new ArrayDeque<>();
    private long record;
    private int width;

    RecordParser(LineReader lines, char delimiter) {
        this.lines = lines;
        this.cells = new RFC4180ParserBuilder().withSeparator(delimiter).build();
        this.text = new RecordText(delimiter);
    }

    /** The next record, blank ones included; null after the last. */
    @Nullable
    CsvRecord read() throws IOException, UnusableFileException {
        Line line = next(0);
        if (line == null) {
            return null;
        }
        record++;
        boolean unclosed = false;
        String row = line.text();
        if (row.indexOf('"') >= 0) {
            unclosed = !assemble(line);
            checkCells(text.cells(), line.number()); // first, since opencsv takes long for very many
            row = text.toString();
        }
        List<String> found = List.of(cells.parseLine(row));
        checkCells(found.size(), line.number());
        width = found.size() > 1 ? found.size() : width;
        return new CsvRecord(record, line.number(), found, unclosed);
    }

    /**
     * Puts the lines of a record together.
     *
     * @return whether its quotes are all closed
     */
    private boolean assemble(Line first) throws IOException, UnusableFileException {
        text.clear();
        text.append(first);
        var behind = new ArrayList<Line>();
        while (text.isOpen()) {
            var excess = excess(first.number(), first.number() + behind.size());
            Line line = excess == null ? next(text.openingLine()) : null;
            if (line != null) {
                text.append(line);
                behind.add(line);
            } else if (giveBackRows(behind)) {
                text.closeOnOpeningLine();
                return false;
            } else if (excess != null) {
                throw excess;
            } else {
                text.close();
                return false;
            }
        }
        return true;
    }

    /** Where a quote is never closed, the rows behind it are read again as what they are. */
    private boolean giveBackRows(List<Line> behind) throws IOException {
        var lost = behind.stream()
                .filter(line -> line.number() > text.openingLine())
                .toList();
        for (var line : lost) {
            if (looksLikeRow(line)) {
                lost.reversed().forEach(again::addFirst);
                return true;
            }
        }
        return false;
    }

    private boolean looksLikeRow(Line line) throws IOException {
        var row = List.of(cells.parseLine(line.text()));
        return row.size() == width && AddressShape.occursIn(row);
    }

    private @Nullable Line next(long quoteLine) throws IOException, UnusableFileException {
        return again.isEmpty() ? lines.read(quoteLine) : again.removeFirst();
    }

    private @Nullable UnusableFileException excess(long start, long last) {
        if (text.openCellLength() > MAX_CELL_LENGTH) {
            return tooLong("%d characters".formatted(MAX_CELL_LENGTH));
        }
        if (last - start >= MAX_LINES) {
            return tooLong("%d lines".formatted(MAX_LINES));
        }
        return text.length() <= MAX_RECORD_LENGTH
                ? null
                : new UnusableFileException(
                        UnusableFileException.TOO_LONG,
                        "The row that begins on line %d is longer than %d characters. A closing quote is probably missing in it."
                                .formatted(start, MAX_RECORD_LENGTH));
    }

    private UnusableFileException tooLong(String limit) {
        return new UnusableFileException(
                UnusableFileException.TOO_LONG,
                "Line %d opens a quoted cell that is not closed within %s. Its closing quote is probably missing."
                        .formatted(text.openingLine(), limit));
    }

    private static void checkCells(int count, long start) throws UnusableFileException {
        if (count > MAX_CELLS) {
            throw new UnusableFileException(
                    UnusableFileException.TOO_LONG,
                    "The row that begins on line %d has more than %d cells.".formatted(start, MAX_CELLS));
        }
    }
}
