package org.liaison.batch.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.batch.mapping.AddressHeader.Kind;

/**
 * Finds the columns that hold the person's addresses in a file with a header. Names decide; where none does, the values do, but
 * only for one column: further ones may just as well hold the addresses of others.
 */
final class AddressColumns {

    private final List<Header> headers;
    private final ColumnValues values;
    private final Map<Integer, AddressHeader> meanings;

    AddressColumns(List<Header> headers, ColumnValues values) {
        this.headers = headers;
        this.values = values;
        this.meanings = headers.stream().collect(Collectors.toMap(Header::column, AddressHeader::of));
    }

    /**
     * The columns, the external address's first.
     *
     * @param taken columns that mean something else already
     * @param byValues whether values may decide
     */
    List<Integer> find(Set<Integer> taken, boolean byValues) {
        List<Integer> named = headers.stream()
                .map(Header::column)
                .filter(column -> is(Kind.NAMED, column) && !taken.contains(column))
                .sorted(Comparator.comparing((Integer column) -> values.addresses(column) == 0)
                        .thenComparingInt(column -> meaning(column).preference()))
                .toList();
        boolean contradicted = named.stream().allMatch(values::areOtherThings);
        if (!byValues || !contradicted) {
            return named;
        }
        List<Integer> found = fullest(Kind.LIKELY, taken);
        if (found.isEmpty()) {
            found = fullest(Kind.SILENT, taken);
        }
        if (!found.isEmpty()) {
            return found;
        }
        return named.isEmpty() ? ofOthers(taken) : named;
    }

    /** Where no column speaks of the person's own address, the first of somebody else's is better than none. */
    private List<Integer> ofOthers(Set<Integer> taken) {
        return headers.stream()
                .filter(header -> is(Kind.OF_OTHERS, header.column()) && AddressHeader.speaksOfMail(header))
                .map(Header::column)
                .filter(column -> !taken.contains(column))
                .limit(1)
                .toList();
    }

    /** Columns in which nothing may be looked for. */
    boolean isSecret(int column) {
        return is(Kind.SECRET, column);
    }

    private List<Integer> fullest(Kind kind, Set<Integer> taken) {
        return headers.stream()
                .map(Header::column)
                .filter(column -> is(kind, column) && !taken.contains(column) && values.areAddresses(column))
                .max(Comparator.comparingLong((Integer column) -> values.addresses(column))
                        .thenComparing(Comparator.reverseOrder()))
                .stream()
                .toList();
    }

    private boolean is(Kind kind, int column) {
        return meaning(column).kind() == kind;
    }

    private AddressHeader meaning(int column) {
        return Objects.requireNonNull(meanings.get(column));
    }
}
