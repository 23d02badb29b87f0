package org.liaison.batch.file;

import java.util.List;
import java.util.regex.Pattern;

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
    private static final Pattern ADDRESS_WORD =
            Pattern.compile("mail|addr|adres|correo|courriel", Pattern.CASE_INSENSITIVE);

    private HeaderFinder() {}

    /** The header's index among records with content, of which there must be one. */
    static int indexIn(List<CsvRecord> records) {
        if (hasAddress(records.getFirst())) {
            return NONE;
        }
        int index = 0;
        while (index < Math.min(records.size(), MOST_TITLES) && isTitle(records.get(index))) {
            index++;
        }
        return index < records.size() && isHeader(records, index) ? index : 0;
    }

    private static boolean isTitle(CsvRecord record) {
        return filled(record) == 1 && record.cells().stream().noneMatch(HeaderFinder::namesAddresses);
    }

    private static boolean namesAddresses(String cell) {
        return cell.length() <= LONGEST_HEADER && ADDRESS_WORD.matcher(cell).find();
    }

    private static boolean isHeader(List<CsvRecord> records, int index) {
        return filled(records.get(index)) > 1
                && !hasAddress(records.get(index))
                && records.stream().skip(index + 1).anyMatch(HeaderFinder::hasAddress);
    }

    private static boolean hasAddress(CsvRecord record) {
        return AddressShape.occursIn(record.cells());
    }

    private static long filled(CsvRecord record) {
        return record.cells().stream().filter(cell -> !Blanks.isBlank(cell)).count();
    }
}
