package org.liaison.batch.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.liaison.imports.MappingEvidence;

/** Recognises the columns of a file by its header. */
final class HeaderColumns {

    private static final HeaderAliases ALIASES = HeaderAliases.KNOWN;
    private static final MappingEvidence BY_NAME = new MappingEvidence(MappingEvidence.Kind.EXACT, 100);
    private static final MappingEvidence BY_NEIGHBOUR = new MappingEvidence(MappingEvidence.Kind.EXACT, 90);

    private final List<Header> headers;
    private final ColumnValues values;
    private final AddressColumns addresses;
    private final Map<Integer, Finding> findings = new TreeMap<>();

    /** @param headers the columns on which nobody has decided */
    HeaderColumns(List<Header> headers, ColumnValues values) {
        this.headers = headers.stream().filter(header -> !header.isRemark()).toList();
        this.values = values;
        this.addresses = new AddressColumns(this.headers, values);
    }

    /**
     * The meanings of the columns.
     *
     * @param needsAddress whether the external address is still to be found, by values if need be
     */
    Map<Integer, Finding> findings(boolean needsAddress) {
        addGroups();
        addresses.find(findings.keySet(), needsAddress).forEach(this::addAddress);
        ALIASES.neighbours().forEach(this::addNeighbour);
        ImportField.all().stream()
                .filter(field -> !field.isRepeatable() && !field.equals(ImportField.GROUP))
                .forEach(field -> best(field).ifPresent(header -> add(header, field, BY_NAME)));
        headers.stream()
                .filter(header -> isFree(header) && isNamed(ImportField.OPTED_OUT, header))
                .forEach(header -> findings.put(header.column(), new Finding(ImportField.OPTED_OUT, BY_NAME)));
        addMisspelt();
        return findings;
    }

    private void addGroups() {
        boolean areMemberships = headers.stream().anyMatch(ALIASES::namesMember);
        ALIASES.neighbours().stream()
                .filter(neighbour -> neighbour.field().equals(ImportField.GROUP))
                .forEach(this::addNeighbour);
        ImportField meaning = areMemberships ? ImportField.GROUP : ImportField.GROUPS;
        if (!has(meaning)) {
            best(ImportField.GROUP)
                    .or(() -> best(ImportField.GROUPS))
                    .ifPresent(header -> add(header, meaning, BY_NAME));
        }
    }

    private void addAddress(int column, MappingEvidence evidence) {
        var field = has(ImportField.EXTERNAL_ADDRESS) ? ImportField.PROXY_ADDRESS : ImportField.EXTERNAL_ADDRESS;
        findings.put(column, new Finding(field, evidence));
    }

    private void addNeighbour(HeaderAliases.Neighbours neighbours) {
        Optional<Header> header = free(known -> ALIASES.isCalled(neighbours.name(), known));
        boolean isBeside = headers.stream().anyMatch(other -> ALIASES.isCalled(neighbours.other(), other));
        if (header.isPresent() && isBeside && best(neighbours.field()).isEmpty()) {
            add(header.get(), neighbours.field(), BY_NEIGHBOUR);
        }
    }

    /** Last, so that a name which is right is never robbed of its field. Of two that are wrong the nearer one wins. */
    private void addMisspelt() {
        record Guess(Header header, MisspeltHeader meaning) {}
        headers.stream()
                .filter(this::isFree)
                .flatMap(header -> MisspeltHeader.of(header)
                        .filter(meaning -> !meaning.field().equals(ImportField.EXTERNAL_ADDRESS)
                                && values.allow(meaning.field(), header.column()))
                        .map(meaning -> new Guess(header, meaning))
                        .stream())
                .sorted(Comparator.comparingInt(
                        guess -> -guess.meaning().evidence().confidence()))
                .forEach(guess -> add(
                        guess.header(), guess.meaning().field(), guess.meaning().evidence()));
    }

    private void add(Header header, ImportField field, MappingEvidence evidence) {
        if (!has(field)) {
            findings.put(header.column(), new Finding(field, evidence));
        }
    }

    private boolean has(ImportField field) {
        return findings.values().stream().anyMatch(finding -> finding.field().equals(field));
    }

    private Optional<Header> best(ImportField field) {
        return headers.stream()
                .filter(header -> isFree(header) && isNamed(field, header))
                .min(Comparator.comparingInt(header -> rank(field, header)));
    }

    private boolean isNamed(ImportField field, Header header) {
        return ALIASES.rank(field, header).isPresent() && values.allow(field, header.column());
    }

    private static int rank(ImportField field, Header header) {
        OptionalInt rank = ALIASES.rank(field, header);
        return rank.orElse(Integer.MAX_VALUE);
    }

    private Optional<Header> free(Predicate<Header> condition) {
        return headers.stream().filter(this::isFree).filter(condition).findFirst();
    }

    private boolean isFree(Header header) {
        return !findings.containsKey(header.column()) && !addresses.isSecret(header.column());
    }
}
