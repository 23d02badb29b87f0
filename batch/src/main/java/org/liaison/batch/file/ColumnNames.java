package org.liaison.batch.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives each column a name of its own, by which people and scripts can speak of it. */
final class ColumnNames {

    private final Set<String> taken = new HashSet<>();

    /** The number last given to a name that several columns have. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private ColumnNames() {}

    /** The names in a header; one for each of its cells. */
    static List<String> of(List<String> header) {
        var names = new ColumnNames();
        return IntStream.range(0, header.size())
                .mapToObj(index -> names.unique(Blanks.strip(header.get(index)), index))
                .toList();
    }

    /** Names for columns that no header names. */
    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "#" + number).toList();
    }

    private String unique(String written, int index) {
        String base = written.isEmpty() ? "#" + (index + 1) : written;
        String name = base;
        while (!taken.add(name)) {
            // A file may name thousands of columns alike, so numbers that are taken are not tried again.
            name = base + " (" + numbers.merge(base, 2, (number, _) -> number + 1) + ")";
        }
        return name;
    }
}
