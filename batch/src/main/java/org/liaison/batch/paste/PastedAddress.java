package org.liaison.batch.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.batch.file.Blanks;
import org.liaison.batch.mapping.AddressCell;

/**
 * One person of a list that somebody pasted: from the To field of a message, one in each line, or as rows of a spreadsheet.
 *
 * @param written the address, or what stands in its place
 * @param name what is written beside it; null for nothing, or nothing that could be a name
 */
public record PastedAddress(String written, @Nullable String name) {

    private static final int LONGEST_NAME = 256;

    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    /** What can stand between the cells of a row, the surest first. */
    private static final List<String> BETWEEN_CELLS = List.of("\t", ";", ",");

    /** Letters and what stands between the parts of names, but no number or remark. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'\u2019-]*");

    /** The address; empty where there is none. */
    public Optional<SmtpAddress> address() {
        return SmtpAddress.parse(written);
    }

    /** Takes a text apart. A first line without an address is taken for the head of a table; a repeated address counts once. */
    public static List<PastedAddress> of(String text) {
        var lines =
                LINE.splitAsStream(text).filter(line -> !Blanks.isBlank(line)).toList();
        boolean hasHead = lines.size() > 1 && !lines.getFirst().contains("@");
        var found = new LinkedHashMap<Object, PastedAddress>();
        lines.stream()
                .skip(hasHead ? 1 : 0)
                .flatMap(PastedAddress::ofLine)
                .forEach(each -> found.merge(
                        each.address().<Object>map(address -> address).orElse(each.written()),
                        each,
                        (first, again) -> first.name() == null ? again : first));
        return List.copyOf(found.values());
    }

    private static Stream<PastedAddress> ofLine(String line) {
        if (!line.contains(BETWEEN_CELLS.getFirst())) {
            var list = ofList(line);
            if (list.stream().allMatch(each -> each.address().isPresent())) {
                return list.stream();
            }
        }
        return BETWEEN_CELLS.stream()
                .filter(line::contains)
                .map(separator -> ofCells(
                        Arrays.stream(line.split(Pattern.quote(separator), -1))
                                .map(Blanks::strip)
                                .toList(),
                        separator.isBlank()))
                .filter(row -> !row.isEmpty())
                .findFirst()
                .orElseGet(() -> ofWords(line).map(List::of).orElseGet(() -> ofList(line)))
                .stream();
    }

    private static List<PastedAddress> ofList(String text) {
        return AddressCell.of(text).addresses().stream()
                .map(written -> new PastedAddress(written.text(), name(written.name())))
                .toList();
    }

    /**
     * A row of a table: the first cell that is an address, with the names beside it; empty where none is one.
     *
     * @param surelyTable whether the row is one person's, even where it has several addresses
     */
    private static List<PastedAddress> ofCells(List<String> cells, boolean surelyTable) {
        var holding = IntStream.range(0, cells.size())
                .filter(i -> holdsAddresses(cells.get(i)))
                .toArray();
        if (holding.length == 0) {
            return List.of();
        }
        // Not a row of one person, even where one of several cells is no address after all.
        if (cells.stream().filter(cell -> cell.contains("@")).count() > 1 && !surelyTable) {
            return cells.stream().flatMap(cell -> ofList(cell).stream()).toList();
        }
        int first = holding[0];
        return withNames(ofList(cells.get(first)), cells.subList(0, first), cells.subList(first + 1, cells.size()));
    }

    private static boolean holdsAddresses(String cell) {
        var people = ofList(cell);
        return !people.isEmpty()
                && people.stream().allMatch(each -> each.address().isPresent());
    }

    private static List<PastedAddress> withNames(List<PastedAddress> people, List<String> before, List<String> after) {
        if (people.size() > 1 || people.getFirst().name() != null) {
            return people;
        }
        var names = before.stream().filter(cell -> NAME.matcher(cell).matches()).toList();
        if (names.isEmpty()) {
            names = after.stream()
                    .filter(cell -> NAME.matcher(cell).matches())
                    .limit(1)
                    .toList();
        }
        return List.of(new PastedAddress(
                people.getFirst().written(), name(names.stream().limit(2).collect(Collectors.joining(" ")))));
    }

    /** A name with the address behind it, without brackets. */
    private static Optional<PastedAddress> ofWords(String line) {
        var name = new ArrayList<>(WHITE.splitAsStream(Blanks.strip(line)).toList());
        var last = ofList(name.removeLast());
        var before = String.join(" ", name);
        return last.size() == 1
                        && last.getFirst().address().isPresent()
                        && NAME.matcher(before).matches()
                ? Optional.of(new PastedAddress(last.getFirst().written(), name(before)))
                : Optional.empty();
    }

    private static @Nullable String name(@Nullable String text) {
        return text == null || text.isEmpty() || text.length() > LONGEST_NAME ? null : text;
    }
}
