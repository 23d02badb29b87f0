package org.liaison.batch.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaison.imports.RowAction;

/** What single words in cells mean, in the languages of {@code cell-words.txt}. */
public final class CellWords {

    private static final Map<String, String> MEANINGS = load();

    /** A day, with or without a time: when somebody said no, he said no. */
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:\\D.*)?");

    private CellWords() {}

    /** Yes or no; empty if it is neither. */
    public static Optional<Boolean> yesOrNo(String cell) {
        return switch (meaning(cell)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Whether something has happened, said by yes or no or by the time when it did; empty if the cell says neither. */
    public static Optional<Boolean> hasHappened(String cell) {
        return DATE.matcher(cell).matches() ? Optional.of(true) : yesOrNo(cell);
    }

    /** What a row asks for; empty if that is not understood. */
    public static Optional<RowAction> action(String cell) {
        return switch (meaning(cell)) {
            case "add" -> Optional.of(RowAction.ADD);
            case "update" -> Optional.of(RowAction.UPDATE);
            case "remove" -> Optional.of(RowAction.REMOVE);
            default -> Optional.empty();
        };
    }

    /** Whether somebody is an ordinary member of a group, and nothing more. */
    public static boolean isMember(String cell) {
        return meaning(cell).equals("member");
    }

    private static String meaning(String cell) {
        return MEANINGS.getOrDefault(Words.of(cell).key(), "");
    }

    private static Map<String, String> load() {
        var meanings = new HashMap<String, String>();
        var bar = Pattern.compile("\\s*\\|\\s*");
        for (var list : WordList.load("cell-words.txt")) {
            bar.splitAsStream(list.content())
                    .forEach(word -> meanings.put(Words.of(word).key(), list.name()));
        }
        return meanings;
    }
}
