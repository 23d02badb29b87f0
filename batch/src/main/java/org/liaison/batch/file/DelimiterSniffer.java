package org.liaison.batch.file;

import java.util.Comparator;
import java.util.List;
import org.liaison.imports.ImportLimits;

/**
 * Judges which character separates the cells. The right one leaves addresses alone in their cells, under the header; between
 * those that do, it gives the rows as many cells as the header. A file of a single column has no delimiter, so any will do.
 */
final class DelimiterSniffer {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

    private static final Comparator<Score> BEST = Comparator.comparingLong(Score::rowsWithAddress)
            .thenComparingDouble(Score::evenness)
            .thenComparingInt(Score::width);

    private DelimiterSniffer() {}

    /** @throws UnusableFileException if none separates addresses from other cells, and one makes more cells than are taken in */
    static char sniff(Sample sample, ImportLimits limits) throws UnusableFileException {
        char best = CANDIDATES.getFirst();
        var highest = Score.NONE;
        UnusableFileException tooWide = null;
        for (char candidate : CANDIDATES) {
            try {
                var score = Score.of(sample, candidate, limits);
                if (BEST.compare(score, highest) > 0) {
                    best = candidate;
                    highest = score;
                }
            } catch (UnusableFileException e) {
                // The limits are for files as they are, not for what a wrong delimiter makes of them.
                tooWide = e.code().equals(UnusableFileException.TOO_WIDE) ? e : tooWide;
            }
        }
        if (tooWide != null && highest.rowsWithAddress() <= 0) {
            throw tooWide;
        }
        return best;
    }

    /**
     * Whether a delimiter that the file declares is the one it is written with. Where people edit and save it elsewhere, the
     * declaration stays behind.
     */
    static boolean fits(char declared, Sample sample, ImportLimits limits) throws UnusableFileException {
        return Score.of(sample, declared, limits).rowsWithAddress()
                >= Score.of(sample, sniff(sample, limits), limits).rowsWithAddress();
    }

    /**
     * What speaks for a delimiter.
     *
     * @param rowsWithAddress how many rows have an address alone in a cell that belongs to a column
     * @param evenness the share of rows with as many cells as the header, or as most rows under a header of one cell; 0 if
     *     that is one
     * @param width how many cells that is
     */
    private record Score(long rowsWithAddress, double evenness, int width) {

        static final Score NONE = new Score(-1, 0, 0);

        static Score of(Sample sample, char delimiter, ImportLimits limits) throws UnusableFileException {
            var records = sample.records(delimiter, limits);
            return records.isEmpty() ? NONE : of(records);
        }

        private static Score of(List<CsvRecord> records) {
            int header = HeaderFinder.indexIn(records);
            var rows = records.subList(Math.max(header, 0), records.size());
            int width = rows.getFirst().cells().size();
            int columns = header == HeaderFinder.NONE ? Integer.MAX_VALUE : width;
            long rowsWithAddress = rows.stream()
                    .map(CsvRecord::cells)
                    .filter(cells -> AddressShape.occursIn(cells.subList(0, Math.min(columns, cells.size()))))
                    .count();
            int usual = width > 1 ? width : usualWidth(rows);
            long even = rows.stream().filter(row -> row.cells().size() == usual).count();
            return new Score(rowsWithAddress, usual > 1 ? (double) even / rows.size() : 0, usual);
        }

        private static int usualWidth(List<CsvRecord> rows) {
            var widths =
                    rows.stream().mapToInt(row -> row.cells().size()).sorted().toArray();
            return widths[widths.length / 2];
        }
    }
}
