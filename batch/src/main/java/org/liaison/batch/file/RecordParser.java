package org.liaison.batch.file;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLimits;

/** Reads lines as records: {@link RecordText} makes their quoting regular, opencsv takes them apart. */
final class RecordParser {

    private final LineReader lines;
    private final char delimiter;
    private final RecordLimits limits;
    private final Pattern everyDelimiter;
    private final RFC4180Parser cells;
    private final RecordText text;
    private final Deque<Line> again = new ArrayDeque<>();
    private final Set<RecordFlaw> flaws = EnumSet.noneOf(RecordFlaw.class);
    private long record;
    private int width;

    RecordParser(LineReader lines, char delimiter, ImportLimits limits) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.limits = new RecordLimits(limits);
        this.everyDelimiter = Pattern.compile(Character.toString(delimiter), Pattern.LITERAL);
        this.cells = new RFC4180ParserBuilder().withSeparator(delimiter).build();
        this.text = new RecordText(delimiter);
    }

    /** The next record, blank ones included; null after the last. */
    @Nullable
    CsvRecord read() throws IOException, UnusableFileException {
        flaws.clear();
        Line line = next(0);
        if (line == null) {
            return null;
        }
        record++;
        String row = line.text();
        if (row.indexOf('"') >= 0) {
            assemble(line);
            limits.checkCells(text.cells(), line.number()); // first, since opencsv takes long for very many
            row = text.toString();
        }
        List<String> found = List.of(cells.parseLine(row));
        if (found.size() == 1 && row.startsWith("\"")) {
            found = unwrapped(found, line.number());
        }
        limits.checkCells(found.size(), line.number());
        width = found.size() > 1 ? found.size() : width;
        return new CsvRecord(record, line.number(), found, flaws.isEmpty() ? Set.of() : flaws);
    }

    /**
     * The cells of a record that stands in quotes as a whole. A spreadsheet that took every line for one cell writes them so, with
     * the quotes inside doubled; only a row with an address, or the header above the rows, can be told from a real lone cell.
     */
    private List<String> unwrapped(List<String> cell, long line) throws IOException {
        String inside = cell.getFirst();
        if (inside.indexOf(delimiter) < 0) {
            return cell;
        }
        text.clear();
        text.append(new Line(line, inside, "", false));
        if (text.isOpen()) {
            text.close();
        }
        List<String> found = List.of(cells.parseLine(text.toString()));
        boolean isRecord =
                width == 0 ? HeaderFinder.isHeader(found) : found.size() == width && AddressShape.occursIn(found);
        if (isRecord) {
            flaws.add(RecordFlaw.STRAY_QUOTE);
        }
        return isRecord ? found : cell;
    }

    /** Puts the lines of a record together. */
    private void assemble(Line first) throws IOException, UnusableFileException {
        text.clear();
        text.append(first);
        var behind = new LinesBehind();
        while (text.isOpen()) {
            long opening = text.openingLine();
            int end = text.endOfOpeningLine();
            var excess = limits.excess(text, first.number(), first.number() + behind.lines.size());
            Line line = excess == null ? next(opening) : null;
            if (line != null) {
                text.append(line);
                behind.lines.add(line);
            }
            boolean isLost = line == null && behind.hasAddressBehind(opening);
            if (isLost || (line != null && text.hasStrayQuoteOn(line) && behind.lastRow() > opening)) {
                behind.giveBack(opening);
                text.closeAt(end);
                flaws.add(RecordFlaw.UNCLOSED_QUOTE);
            } else if (excess != null) {
                throw excess;
            } else if (line == null) {
                text.close();
                flaws.add(RecordFlaw.UNCLOSED_QUOTE);
            }
        }
        if (flaws.isEmpty() && text.hasStrayQuote()) {
            flaws.add(RecordFlaw.STRAY_QUOTE);
        }
    }

    private @Nullable Line next(long quoteLine) throws IOException, UnusableFileException {
        var line = again.isEmpty() ? lines.read(quoteLine) : again.removeFirst();
        if (line == null || !line.hasControls()) {
            return line;
        }
        var cleaned = line.withoutControls(delimiter);
        if (cleaned.hasControls()) {
            flaws.add(RecordFlaw.CONTROL_CHARACTERS);
        }
        return cleaned;
    }

    /**
     * The lines behind a record's first one, which belong to it if its quotes are right. Where a quote is never closed, or closed
     * only by one that stands where none should, the rows among them are read again as what they are.
     */
    private final class LinesBehind {

        private final List<Line> lines = new ArrayList<>();
        private int judged;
        private long lastRow;

        /** Whether a person's address stands behind a quote that nothing closes; then even a row of another length is one. */
        boolean hasAddressBehind(long opening) throws IOException {
            for (var line : lines) {
                if (line.number() > opening && line.text().indexOf('@') >= 0) {
                    var row = List.of(cells.parseLine(line.text()));
                    if (row.size() >= Math.min(width, 2) && AddressShape.occursIn(row)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The number of the last line that looks like a row of its own; 0 if none does. */
        long lastRow() throws IOException {
            for (; judged < lines.size(); judged++) {
                if (looksLikeRow(lines.get(judged))) {
                    lastRow = lines.get(judged).number();
                }
            }
            return lastRow;
        }

        /** Has the lines behind the one that opens the cell read again. */
        void giveBack(long opening) {
            lines.reversed().stream().filter(line -> line.number() > opening).forEach(again::addFirst);
        }

        private boolean looksLikeRow(Line line) throws IOException {
            if (line.text().indexOf('@') < 0) {
                return false;
            }
            var row = List.of(cells.parseLine(line.text()));
            // A row whose own quote is not closed has too few cells, so its delimiters are counted wherever they stand.
            var pieces = row.size() < width ? List.of(everyDelimiter.split(line.text(), -1)) : row;
            return pieces.size() == width && AddressShape.occursIn(pieces);
        }
    }
}
