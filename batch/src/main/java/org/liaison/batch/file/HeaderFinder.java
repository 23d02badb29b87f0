package org.liaison.batch.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the record that names the columns. It is the first one, unless that holds an address and so is a row already, or only
 * a title as reports have above their table: then it is the first one with several cells, if rows follow it.
 */
final class HeaderFinder {

    /** Says that no record names the columns. */
    static final int NONE = -1;

    private static final int MOST_TITLES = 10;
    private static final int LONGEST_HEADER = 40;

    /** A short lone cell with such a word is the header of an address column rather than a title. */
    private static final Pattern ADDRESS_WORD = Pattern.compile(
            "mail|addr|adres|correo|courriel|e-?post|почт|メール|邮|郵|메일|ταχυδρομ|אלקטרוני",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REMARK = Pattern.compile("#.*\\p{L}.*", Pattern.DOTALL);

    private HeaderFinder() {}

    /** The header's index among records with content, of which there must be one. */
    static int indexIn(List<CsvRecord> records) {
        int behindPairs = behindPairs(records);
        if (behindPairs != NONE) {
            return behindPairs;
        }
        if (hasAddress(records.getFirst())) {
            return NONE;
        }
        int index = 0;
        while (index < Math.min(records.size(), MOST_TITLES) && isTitle(records.get(index))) {
            index++;
        }
        int header = betterHeader(records, index < records.size() && isHeader(records, index) ? index : 0);
        return leavesAddressesUnnamed(records.get(header), records) ? NONE : header;
    }

    /** A title, or a remark as programs write above their tables. */
    private static boolean isTitle(CsvRecord record) {
        return (filled(record) == 1 || REMARK.matcher(record.cells().getFirst()).matches()) && !namesAddresses(record);
    }

    /**
     * The header below what reports say of themselves in two cells, a word and its value, among them the address of whoever made
     * them; NONE if the file does not begin so.
     */
    private static int behindPairs(List<CsvRecord> records) {
        int index = 0;
        while (index < Math.min(records.size(), MOST_TITLES) && isPair(records.get(index))) {
            index++;
        }
        boolean isFound =
                index > 0 && index < records.size() && namesAddresses(records.get(index)) && isHeader(records, index);
        return isFound ? index : NONE;
    }

    private static boolean isPair(CsvRecord record) {
        return filled(record) <= 2 && (hasAddress(record) || !namesAddresses(record));
    }

    /** A row whose person has no address may be the first; a header has a name where the rows have theirs. */
    private static boolean leavesAddressesUnnamed(CsvRecord header, List<CsvRecord> records) {
        return !namesAddresses(header)
                && records.stream()
                        .filter(HeaderFinder::hasAddress)
                        .findFirst()
                        .filter(row -> IntStream.range(0, row.cells().size())
                                .filter(column ->
                                        AddressShape.matches(row.cells().get(column)))
                                .allMatch(column -> column < header.cells().size()
                                        && Blanks.isBlank(header.cells().get(column))))
                        .isPresent();
    }

    /**
     * Reports begin with what they report, and some tables with what several columns have in common. Where the record that
     * would be the header does not speak of addresses, a fuller one that does, before the first with an address, is better.
     */
    private static int betterHeader(List<CsvRecord> records, int index) {
        long width = filled(records.get(index));
        if (width > 1 && namesAddresses(records.get(index))) {
            return index;
        }
        int last = Math.min(records.size(), index + MOST_TITLES);
        for (int next = index + 1; next < last && !hasAddress(records.get(next)); next++) {
            if (filled(records.get(next)) > width && namesAddresses(records.get(next)) && isHeader(records, next)) {
                return next;
            }
        }
        return index;
    }

    /** Whether these are names of columns, as far as they show it by themselves. */
    static boolean isHeader(List<String> cells) {
        return cells.size() > 1
                && cells.stream().noneMatch(cell -> cell.indexOf('@') >= 0)
                && cells.stream().anyMatch(HeaderFinder::namesAddresses);
    }

    private static boolean namesAddresses(CsvRecord record) {
        return record.cells().stream().anyMatch(HeaderFinder::namesAddresses);
    }

    private static boolean namesAddresses(String cell) {
        return cell.length() <= LONGEST_HEADER && ADDRESS_WORD.matcher(cell).find();
    }

    private static boolean isHeader(List<CsvRecord> records, int index) {
        return filled(records.get(index)) > 1
                && !hasAddress(records.get(index))
                && (records.stream().skip(index + 1).anyMatch(HeaderFinder::hasAddress)
                        || records.stream().noneMatch(HeaderFinder::hasAddress));
    }

    private static boolean hasAddress(CsvRecord record) {
        return AddressShape.occursIn(record.cells());
    }

    private static long filled(CsvRecord record) {
        return record.cells().stream().filter(cell -> !Blanks.isBlank(cell)).count();
    }
}
