package org.liaison.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaison.recipient.Recipient;

/**
 * A file as chance would have it: of people who are known, new or named twice, with groups, actions and mistakes.
 *
 * @param text what it holds
 * @param rows how many records it has below its header
 */
public record RandomFile(String text, int rows) {

    /** Names people and groups of the directory among others. */
    public static RandomFile about(RandomDirectory.Filled directory, Random random) {
        boolean actions = random.nextInt(3) == 0;
        var words = new RandomText(random);
        var rows = new ArrayList<String>();
        rows.add("Email,EmailAddresses,DisplayName,Company,City,Groups" + (actions ? ",Action" : ""));
        int size = 5 + random.nextInt(40);
        for (int row = 0; row < size; row++) {
            var cells = new ArrayList<>(List.of(
                    address(directory, words, random),
                    random.nextInt(5) == 0 ? words.address(5_000 + random.nextInt(20)) : "",
                    words.text(),
                    random.nextBoolean() ? words.text() : "(none)",
                    random.nextBoolean() ? words.text() : "",
                    groups(directory, words, random)));
            if (actions) {
                cells.add(words.one(List.of("", "", "add", "update", "delete")));
            }
            rows.add(cells.stream().map(words::quoted).collect(Collectors.joining(",")));
        }
        return new RandomFile(String.join("\n", rows) + "\n", size);
    }

    /** Another file of the same rows, which nothing recognises. */
    public RandomFile rewritten() {
        return new RandomFile(ImportRig.rewritten(text), rows);
    }

    private static String address(RandomDirectory.Filled directory, RandomText words, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "nobody at example.org";
            case 1 -> "group0@corp.example";
            case 2, 3, 4 -> "new%d@example.org".formatted(random.nextInt(20));
            default -> {
                Recipient known = words.one(directory.outsiders());
                yield random.nextBoolean() ? known.address() : known.address().toUpperCase(Locale.ROOT);
            }
        };
    }

    private static String groups(RandomDirectory.Filled directory, RandomText words, Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> random.nextInt(4) == 0
                        ? "New group " + random.nextInt(3)
                        : words.one(directory.groups()).address())
                .collect(Collectors.joining(";"));
    }
}
