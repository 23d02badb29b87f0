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

/** The names by which files are known to call what they hold, as {@code column-aliases.txt} lists them. */
final class HeaderAliases {

    static final HeaderAliases KNOWN = new HeaderAliases();

    private static final String MEMBER = "member";
    private static final String BESIDE = "beside";

    private final Map<ImportField, Map<String, Integer>> ranks = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final List<Neighbours> neighbours = new ArrayList<>();

    private HeaderAliases() {
        Pattern bar = Pattern.compile("\\s*\\|\\s*");
        for (var list : WordList.load("column-aliases.txt")) {
            var names = bar.splitAsStream(list.content()).toList();
            switch (list.name()) {
                case MEMBER -> names.forEach(name -> members.add(Words.of(name).key()));
                case BESIDE -> names.forEach(name -> neighbours.add(Neighbours.of(name)));
                default -> ranks.put(field(list.name()), ranks(names));
            }
        }
    }

    /** How good a name is for a field, the lowest being the best; empty if it is none of its names. */
    OptionalInt rank(ImportField field, Header header) {
        Integer rank = ranks.getOrDefault(field, Map.of()).get(header.key());
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Whether a column with this name says that the file's rows are memberships. */
    boolean namesMember(Header header) {
        return members.contains(header.key());
    }

    /** The names that mean something only beside another. */
    List<Neighbours> neighbours() {
        return neighbours;
    }

    private static Map<String, Integer> ranks(List<String> names) {
        var ranks = new HashMap<String, Integer>();
        names.forEach(name -> ranks.putIfAbsent(Words.of(name).key(), ranks.size()));
        return ranks;
    }

    private static ImportField field(String key) {
        return ImportField.withKey(key).orElseThrow(() -> new IllegalStateException("No field is called " + key + "."));
    }

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
