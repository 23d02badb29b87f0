package org.liaison.batch.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names by which files are known to call what they hold, as {@code column-aliases.txt} lists them. */
final class HeaderAliases {

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final String MEMBER = "member";
    private static final String PEOPLE = "people";
    private static final String BESIDE = "beside";
    private static final String NO_FIELD = "nofield";
    private static final String OWNER = "owner";
    private static final String JOINT = "joint";

    /** For names that stand for none of ours, but are so like one that they could be taken for it. */
    private static final ImportField NONE = new ImportField(NO_FIELD, null);

    static final HeaderAliases KNOWN = new HeaderAliases();

    private final Map<ImportField, Map<String, Integer>> ranks = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final List<Neighbours> neighbours = new ArrayList<>();
    private final Set<String> owners = new HashSet<>();
    private final Set<String> joints = new HashSet<>();

    private HeaderAliases() {
        for (var list : WordList.load("column-aliases.txt")) {
            var names = BAR.splitAsStream(list.content()).toList();
            switch (list.name()) {
                case MEMBER -> members.addAll(keys(names));
                case PEOPLE -> people.addAll(keys(names));
                case BESIDE -> names.forEach(name -> neighbours.add(Neighbours.of(name)));
                case OWNER -> owners.addAll(keys(names));
                case JOINT -> joints.addAll(keys(names));
                case NO_FIELD -> ranks.put(NONE, ranks(names));
                default -> ranks.put(field(list.name()), ranks(names));
            }
        }
    }

    /** How good a name is for a field, the lowest being the best; empty if it is none of its names. */
    OptionalInt rank(ImportField field, Header header) {
        var names = ranks.getOrDefault(field, Map.of());
        Integer exact = names.get(header.key());
        Integer rank = exact != null || !header.isFirst()
                ? exact
                : names.get(header.withoutNumbers().key());
        if (rank == null && field.contactField() != null) {
            Integer bare = names.get(withoutOwner(header));
            rank = bare == null ? null : names.size() + bare;
        }
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Whether a column has one of the names that mean something only beside another. */
    boolean isCalled(String key, Header header) {
        return header.key().equals(key) || withoutOwner(header).equals(key);
    }

    /** The key of a name without what it says at its ends of whose it is, such as "Nom du participant"; the whole otherwise. */
    private String withoutOwner(Header header) {
        List<String> words = header.words().list();
        int start = 0;
        int end = words.size();
        while (start < end && isAboutOwner(words.get(start))) {
            start++;
        }
        while (end > start && isAboutOwner(words.get(end - 1))) {
            end--;
        }
        List<String> rest = words.subList(start, end);
        boolean hasOwner = Stream.concat(words.subList(0, start).stream(), words.subList(end, words.size()).stream())
                .anyMatch(owners::contains);
        return hasOwner && !rest.isEmpty() ? String.join("", rest) : header.key();
    }

    private boolean isAboutOwner(String word) {
        return owners.contains(word) || joints.contains(word);
    }

    /** Whether a column with this name says that the file's rows are memberships. */
    boolean namesMember(Header header) {
        return members.contains(header.key());
    }

    /** Whether a column with this name lists people, so that the addresses in a cell of it are not one person's. */
    boolean namesPeople(String name) {
        return people.contains(Words.of(name).key());
    }

    /** Whether the name stands for something by itself. */
    boolean knows(Header header) {
        return namesMember(header)
                || ranks.values().stream().anyMatch(names -> names.containsKey(header.key()))
                || neighbours.stream().anyMatch(neighbour -> neighbour.name().equals(header.key()));
    }

    /** Every name with what it stands for. */
    Stream<Name> names() {
        return ranks.entrySet().stream()
                .flatMap(entry -> entry.getValue().keySet().stream().map(key -> new Name(key, entry.getKey())));
    }

    /** The names that mean something only beside another. */
    List<Neighbours> neighbours() {
        return neighbours;
    }

    private static Set<String> keys(List<String> names) {
        return names.stream().map(name -> Words.of(name).key()).collect(Collectors.toSet());
    }

    private static Map<String, Integer> ranks(List<String> names) {
        var ranks = new HashMap<String, Integer>();
        names.forEach(name -> ranks.putIfAbsent(Words.of(name).key(), ranks.size()));
        return ranks;
    }

    private static ImportField field(String key) {
        return ImportField.withKey(key).orElseThrow(() -> new IllegalStateException("No field is called " + key + "."));
    }

    /** A name, as the key of its words. */
    record Name(String key, ImportField field) {}

    /** A name that means a field if the file has the other one, too; both as keys of their words. */
    record Neighbours(String name, String other, ImportField field) {

        private static final Pattern SYNTAX = Pattern.compile("(.+) \\+ (.+) = (.+)");

        static Neighbours of(String text) {
            Matcher matcher = SYNTAX.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalStateException("Not NAME + NEIGHBOUR = FIELD: " + text);
            }
            return new Neighbours(
                    Words.of(matcher.group(1)).key(),
                    Words.of(matcher.group(2)).key(),
                    HeaderAliases.field(matcher.group(3)));
        }
    }
}
