package org.liaison.batch.mapping;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaison.contact.ContactField;
import org.liaison.imports.MappingEvidence;

/**
 * A header that is nearly a name we know: {@code Emial Adress}, {@code Compnay}. Only plain letters are compared, since in
 * other scripts one letter makes another word; and where a name that means something else is as near, nothing is guessed.
 */
record MisspeltHeader(ImportField field, MappingEvidence evidence) {

    private static final HeaderAliases ALIASES = HeaderAliases.KNOWN;

    private static final Pattern PLAIN = Pattern.compile("[a-z]{5}[a-z0-9]*");
    private static final Pattern LETTERS = Pattern.compile("[^0-9]+");

    /** From this length on, two letters may be wrong. */
    private static final int LONG = 10;

    /** What a name may be taken for; empty if it is known, or like nothing that is. */
    static Optional<MisspeltHeader> of(Header header) {
        var key = header.key();
        if (!PLAIN.matcher(key).matches() || ALIASES.knows(header) || AddressHeader.isDecoy(header)) {
            return Optional.empty();
        }
        var nearest = ALIASES.names()
                .filter(name -> canBe(key, name.key()) && !hasWordMore(key, name.key()))
                .map(name -> new Near(name.field(), Spelling.distance(key, name.key())))
                .filter(near -> near.distance() <= (key.length() < LONG ? 1 : 2))
                .sorted(Comparator.comparingInt(Near::distance))
                .toList();
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        var best = nearest.getFirst();
        boolean unclear = nearest.stream()
                .anyMatch(near ->
                        near.distance() == best.distance() && !near.field().equals(best.field()));
        return unclear || !isGuessable(best.field())
                ? Optional.empty()
                : Optional.of(new MisspeltHeader(
                        best.field(), new MappingEvidence(MappingEvidence.Kind.FUZZY, 90 - 10 * best.distance())));
    }

    /** People mistype letters, hardly ever the first one, and a number says which of several it is. */
    private static boolean canBe(String written, String known) {
        return PLAIN.matcher(known).matches()
                && written.charAt(0) == known.charAt(0)
                && LETTERS.matcher(written)
                        .replaceAll(" ")
                        .strip()
                        .equals(LETTERS.matcher(known).replaceAll(" ").strip());
    }

    /** {@code organization_id} is no misspelt organization. */
    private static boolean hasWordMore(String written, String known) {
        return written.length() > known.length() + 1 && (written.startsWith(known) || written.endsWith(known));
    }

    /** Other fields decide over groups or people, or nobody knows what they hold. */
    private static boolean isGuessable(ImportField field) {
        var contactField = field.contactField();
        return field.equals(ImportField.EXTERNAL_ADDRESS)
                || (contactField != null
                        && contactField != ContactField.ALIAS
                        && contactField != ContactField.MAIL_TIP
                        && !contactField.name().startsWith("CUSTOM_ATTRIBUTE"));
    }

    private record Near(ImportField field, int distance) {}
}
