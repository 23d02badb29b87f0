package org.liaison.batch.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives each column a name of its own, by which people and scripts can speak of it. */
final class ColumnNames {

    private final Set<String> taken = new HashSet<>();

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
        for (int number = 2; !taken.add(name); number++) {
            name = "%s (%d)".formatted(base, number);
        }
        return name;
    }
}
