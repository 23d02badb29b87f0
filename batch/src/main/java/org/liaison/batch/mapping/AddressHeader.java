package org.liaison.batch.mapping;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a column's name says about e-mail addresses, by known names first and by its words otherwise.
 *
 * @param preference which of several columns goes first, the lowest being the best; tells nothing unless the kind is NAMED
 */
record AddressHeader(Kind kind, int preference) {

    enum Kind {
        /** It holds the person's address, whatever its values look like. */
        NAMED,
        /** It speaks of e-mail, and holds addresses if its values are some. */
        LIKELY,
        /** It does not speak of addresses. */
        SILENT,
        /** It says something about the address, or about mail. */
        ABOUT_MAIL,
        /** It holds something of another person: a parent, a manager, an assistant. */
        OF_OTHERS,
        /** It holds a secret. */
        SECRET
    }

    private static final int BY_WORDS = 1_000;
    private static final int PRIVATE = 2_000;
    private static final int SECOND = 3_000;
    private static final int PROXY = 4_000;
    private static final int LAST = 5_000;

    private static final Map<String, Set<String>> WORDS = WordList.load("address-words.txt").stream()
            .collect(Collectors.toMap(
                    WordList::name,
                    list -> Pattern.compile("\\s+")
                            .splitAsStream(list.content())
                            .collect(Collectors.toSet())));

    static AddressHeader of(Header header) {
        OptionalInt external = HeaderAliases.KNOWN.rank(ImportField.EXTERNAL_ADDRESS, header);
        if (external.isPresent()) {
            return new AddressHeader(Kind.NAMED, external.getAsInt());
        }
        OptionalInt proxy = HeaderAliases.KNOWN.rank(ImportField.PROXY_ADDRESS, header);
        if (proxy.isPresent()) {
            return new AddressHeader(Kind.NAMED, PROXY + proxy.getAsInt());
        }
        if (header.isLater()) {
            var first = of(header.withoutNumbers());
            if (first.kind() == Kind.NAMED) {
                return new AddressHeader(Kind.NAMED, first.preference() < SECOND ? SECOND : LAST);
            }
        }
        List<String> words = header.words().list();
        Kind kind = kind(words);
        return new AddressHeader(kind, kind == Kind.NAMED ? preference(words) : 0);
    }

    /** How sure the name makes it. */
    int confidence() {
        return preference < BY_WORDS || preference >= PROXY ? 100 : 90;
    }

    /** Whether a word of the name says that the column holds somebody else's, or something that is none of our fields. */
    static boolean isDecoy(Header header) {
        return switch (kind(header.words().list())) {
            case ABOUT_MAIL, OF_OTHERS, SECRET -> true;
            case NAMED, LIKELY, SILENT -> false;
        };
    }

    static boolean speaksOfMail(Header header) {
        return has(header.words().list(), "mail");
    }

    private static Kind kind(List<String> words) {
        if (has(words, "never")) {
            return Kind.SECRET;
        }
        if (has(words, "others")) {
            return Kind.OF_OTHERS;
        }
        if (!has(words, "mail")) {
            return Kind.SILENT;
        }
        if (has(words, "about")) {
            return Kind.ABOUT_MAIL;
        }
        Predicate<String> sure = word -> Character.isDigit(word.charAt(0))
                || List.of("mail", "beside", "private", "second").stream().anyMatch(list -> isIn(word, list));
        return words.stream().allMatch(sure) ? Kind.NAMED : Kind.LIKELY;
    }

    private static int preference(List<String> words) {
        if (has(words, "second")) {
            return SECOND;
        }
        return has(words, "private") ? PRIVATE : BY_WORDS;
    }

    private static boolean has(List<String> words, String list) {
        return words.stream().anyMatch(word -> isIn(word, list));
    }

    private static boolean isIn(String word, String list) {
        return WORDS.getOrDefault(list, Set.of()).contains(word);
    }
}
