package org.liaison.batch;

import java.util.List;
import java.util.Random;

/** Texts and addresses as chance would have them, with all that breaks files. */
public final class RandomText {

    private static final List<String> PARTS = List.of(
            "Ada",
            "Größe",
            "日本",
            "Ольга",
            "אבג",
            "😀",
            "O'Hara",
            "a.b",
            "x",
            "12",
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "|",
            "\t",
            "\n",
            "\r\n",
            " ",
            "=",
            "+",
            "-",
            "@",
            "=1+1",
            "+49 30",
            "\\",
            "\\N",
            "<b>",
            "&amp;",
            "#",
            "%",
            "\",\"",
            "true",
            "x\u00A0x");

    private static final List<String> LOCAL_PARTS = List.of(
            "ada", "Ada.L", "o'hara", "+x", "=x", "-x", "_x", "jörg", "ольга", "日本", "a!b", "a#b", "a$b", "a%b", "a&b",
            "a*b", "a/b", "a?b", "a^b", "a`b", "a{b", "a|b", "a}b", "a~b");

    private static final List<String> DOMAINS = List.of(
            "example.org",
            "Example.NET",
            "müller.example",
            "xn--mller-kva.example",
            "münchen.example",
            "a-b.example.com");

    private final Random random;

    public RandomText(Random random) {
        this.random = random;
    }

    /** A text that is not blank. */
    String text() {
        var text = new StringBuilder();
        do {
            text.setLength(0);
            for (int parts = 1 + random.nextInt(5); parts > 0; parts--) {
                text.append(one(PARTS));
            }
        } while (text.toString().isBlank());
        return text.toString();
    }

    /** An address that no other has that is asked for with another number. */
    String address(int number) {
        return one(LOCAL_PARTS) + number + "@" + one(DOMAINS);
    }

    /** A cell of a file. */
    String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
