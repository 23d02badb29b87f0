package org.liaison.batch.mapping;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.liaison.batch.file.Blanks;

/** What stands in the columns of a file's first rows. */
record ColumnValues(List<List<String>> rows) {

    /** What a column holds, cells without a value left out. */
    Stream<String> of(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> Blanks.strip(row.get(column)))
                .filter(cell -> !cell.isEmpty() && !MissingValue.is(cell));
    }

    /** In how many rows a column holds an address that can be used. */
    long addresses(int column) {
        return of(column).filter(ColumnValues::hasAddress).count();
    }

    /** How many different addresses that can be used a column holds. */
    long differentAddresses(int column) {
        return of(column)
                .flatMap(cell -> AddressCell.of(cell).usable())
                .map(address -> address.toString().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /** Whether what a column holds is addresses, save some that are not right. */
    boolean areAddresses(int column) {
        long addresses = addresses(column);
        return addresses > 0 && addresses * 2 >= of(column).count();
    }

    /** Whether a column holds something, but nothing that anybody can have meant as an address. */
    boolean areOtherThings(int column) {
        return of(column).findAny().isPresent() && of(column).noneMatch(cell -> cell.contains("@"));
    }

    /**
     * Whether what a column holds does not speak against a meaning that its name suggests. A column called "action" may be
     * about anything, and what is a telephone in one language is a yes or no in another.
     */
    boolean allow(ImportField field, int column) {
        if (of(column).findAny().isEmpty()) {
            return true;
        }
        if (field.equals(ImportField.ACTION)) {
            return of(column).anyMatch(cell -> CellWords.action(cell).isPresent());
        }
        return !field.isTelephone()
                || of(column)
                        .anyMatch(cell -> Character.isDigit(cell.charAt(cell.length() - 1))
                                || CellWords.yesOrNo(cell).isEmpty());
    }

    private static boolean hasAddress(String cell) {
        return AddressCell.of(cell).usable().findAny().isPresent();
    }
}
