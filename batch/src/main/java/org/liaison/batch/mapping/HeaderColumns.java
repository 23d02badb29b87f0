package org.liaison.batch.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Recognises the columns of a file by its header. */
final class HeaderColumns {

    private static final HeaderAliases ALIASES = HeaderAliases.KNOWN;

    private final List<Header> headers;
    private final AddressColumns addresses;
    private final Map<Integer, ImportField> fields = new TreeMap<>();

    /** @param headers the columns on which nobody has decided */
    HeaderColumns(List<Header> headers, ColumnValues values) {
        this.headers = headers.stream().filter(header -> !header.isRemark()).toList();
        this.addresses = new AddressColumns(this.headers, values);
    }

    /**
     * The meanings of the columns.
     *
     * @param needsAddress whether the external address is still to be found, by values if need be
     */
    Map<Integer, ImportField> fields(boolean needsAddress) {
        addGroups();
        addresses.find(fields.keySet(), needsAddress).forEach(this::addAddress);
        ALIASES.neighbours().forEach(this::addNeighbour);
        ImportField.all().stream()
                .filter(field -> !field.isRepeatable() && !field.equals(ImportField.GROUP))
                .forEach(field -> best(field).ifPresent(header -> add(header, field)));
        return fields;
    }

    private void addGroups() {
        boolean areMemberships = headers.stream().anyMatch(ALIASES::namesMember);
        ALIASES.neighbours().stream()
                .filter(neighbour -> neighbour.field().equals(ImportField.GROUP))
                .forEach(this::addNeighbour);
        ImportField meaning = areMemberships ? ImportField.GROUP : ImportField.GROUPS;
        if (!fields.containsValue(meaning)) {
            best(ImportField.GROUP).or(() -> best(ImportField.GROUPS)).ifPresent(header -> add(header, meaning));
        }
    }

    private void addAddress(int column) {
        boolean isFirst = !fields.containsValue(ImportField.EXTERNAL_ADDRESS);
        fields.put(column, isFirst ? ImportField.EXTERNAL_ADDRESS : ImportField.PROXY_ADDRESS);
    }

    private void addNeighbour(HeaderAliases.Neighbours neighbours) {
        Optional<Header> header = free(known -> known.key().equals(neighbours.name()));
        boolean isBeside = headers.stream().anyMatch(other -> other.key().equals(neighbours.other()));
        if (header.isPresent() && isBeside && best(neighbours.field()).isEmpty()) {
            add(header.get(), neighbours.field());
        }
    }

    private void add(Header header, ImportField field) {
        if (!fields.containsValue(field)) {
            fields.put(header.column(), field);
        }
    }

    private Optional<Header> best(ImportField field) {
        return headers.stream()
                .filter(header -> isFree(header) && ALIASES.rank(field, header).isPresent())
                .min(Comparator.comparingInt(header -> rank(field, header)));
    }

    private static int rank(ImportField field, Header header) {
        OptionalInt rank = ALIASES.rank(field, header);
        return rank.orElse(Integer.MAX_VALUE);
    }

    private Optional<Header> free(Predicate<Header> condition) {
        return headers.stream().filter(this::isFree).filter(condition).findFirst();
    }

    private boolean isFree(Header header) {
        return !fields.containsKey(header.column()) && !addresses.isSecret(header.column());
    }
}
