package org.liaison.batch.mapping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.batch.mapping.AddressHeader.Kind;
import org.liaison.imports.MappingEvidence;

/**
 * Finds the columns that hold the person's addresses in a file with a header. Names decide; where none does, the values do, but
 * only for one column: further ones may just as well hold the addresses of others.
 */
final class AddressColumns {

    private static final int SPEAKS_OF_MAIL = 80;
    private static final int NAME_SAYS_NOTHING = 60;
    private static final int OF_SOMEBODY_ELSE = 30;

    private final List<Header> headers;
    private final ColumnValues values;
    private final Map<Integer, AddressHeader> meanings;

    AddressColumns(List<Header> headers, ColumnValues values) {
        this.headers = headers;
        this.values = values;
        this.meanings = headers.stream().collect(Collectors.toMap(Header::column, AddressHeader::of));
    }

    /**
     * The columns and what says so, the external address's first.
     *
     * @param taken columns that mean something else already
     * @param byValues whether values may decide
     */
    Map<Integer, MappingEvidence> find(Set<Integer> taken, boolean byValues) {
        List<Integer> named = headers.stream()
                .map(Header::column)
                .filter(column -> is(Kind.NAMED, column) && !taken.contains(column))
                .sorted(Comparator.comparing((Integer column) -> values.addresses(column) == 0)
                        .thenComparingInt(column -> meaning(column).preference()))
                .toList();
        boolean contradicted = named.stream().allMatch(values::areOtherThings);
        if (!byValues || !contradicted) {
            return byName(named);
        }
        List<Integer> likely = fullest(Kind.LIKELY, taken);
        if (!likely.isEmpty()) {
            return byValues(likely, SPEAKS_OF_MAIL);
        }
        var misspelt = misspelt(taken);
        if (named.isEmpty() && !misspelt.isEmpty()) {
            return misspelt;
        }
        List<Integer> silent = fullest(Kind.SILENT, taken);
        if (!silent.isEmpty()) {
            return byValues(silent, NAME_SAYS_NOTHING);
        }
        return named.isEmpty() ? byValues(ofOthers(taken), OF_SOMEBODY_ELSE) : byName(named);
    }

    private Map<Integer, MappingEvidence> byName(List<Integer> columns) {
        var evidence = new LinkedHashMap<Integer, MappingEvidence>();
        columns.forEach(column -> evidence.put(
                column,
                new MappingEvidence(MappingEvidence.Kind.EXACT, meaning(column).confidence())));
        return evidence;
    }

    private static Map<Integer, MappingEvidence> byValues(List<Integer> columns, int confidence) {
        var evidence = new LinkedHashMap<Integer, MappingEvidence>();
        columns.forEach(column -> evidence.put(column, new MappingEvidence(MappingEvidence.Kind.VALUES, confidence)));
        return evidence;
    }

    /** The first column whose name is nearly that of an address, and whose values do not speak against it. */
    private Map<Integer, MappingEvidence> misspelt(Set<Integer> taken) {
        return headers.stream()
                .filter(header -> is(Kind.SILENT, header.column())
                        && !taken.contains(header.column())
                        && !values.areOtherThings(header.column()))
                .flatMap(header -> MisspeltHeader.of(header)
                        .filter(misspelt -> misspelt.field().equals(ImportField.EXTERNAL_ADDRESS))
                        .map(misspelt -> Map.of(header.column(), misspelt.evidence()))
                        .stream())
                .findFirst()
                .orElse(Map.of());
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

    /** Of columns that may be the one, that with the most people's addresses: who made the entries is one and the same. */
    private List<Integer> fullest(Kind kind, Set<Integer> taken) {
        return headers.stream()
                .map(Header::column)
                .filter(column -> is(kind, column) && !taken.contains(column) && values.areAddresses(column))
                .max(Comparator.comparingLong((Integer column) -> values.differentAddresses(column))
                        .thenComparingLong(values::addresses)
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
