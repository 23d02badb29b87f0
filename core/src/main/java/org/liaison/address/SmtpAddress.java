package org.liaison.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A mailbox address that mail can be sent to: a dot-atom local part and a domain of at least two labels (RFC 5321 section
 * 4.1.2; RFC 6531 for characters beyond ASCII). Quoted local parts, comments and address literals are not taken: no
 * directory lists people by them.
 *
 * <p>Two addresses are the same when they differ only in case, in Unicode composition, or in how an internationalised domain
 * is written; the written form is kept. RFC 5321 would let a local part differ by case; Exchange does not, so neither do we.
 *
 * @param localPart what stands before the last @ sign, as written; at most 64 octets in UTF-8
 * @param domain what stands after it
 */
public record SmtpAddress(String localPart, MailDomain domain) {

    private static final int MAX_LOCAL_PART_OCTETS = 64;

    /** RFC 5321 section 4.5.3.1.3 allows a path of 256 octets with its angle brackets. */
    private static final int MAX_OCTETS = 254;

    /** RFC 5322 section 3.2.3, atext, without letters and digits. */
    private static final String ATOM_PUNCTUATION = "!#$%&'*+-/=?^_`{|}~";

    public SmtpAddress {
        if (!isDotAtom(localPart)) {
            throw new InvalidSmtpAddressException(AddressProblem.LOCAL_PART);
        }
        if (octets(localPart) > MAX_LOCAL_PART_OCTETS) {
            throw new InvalidSmtpAddressException(AddressProblem.LOCAL_PART_TOO_LONG);
        }
        if (!domain.hasSeveralLabels()) {
            throw new InvalidSmtpAddressException(AddressProblem.DOMAIN);
        }
        if (octets(composed(localPart))
                        + 1
                        + Math.max(
                                octets(composed(domain.written())),
                                domain.ascii().length())
                > MAX_OCTETS) {
            throw new InvalidSmtpAddressException(AddressProblem.TOO_LONG);
        }
    }

    /**
     * Reads an address, such as {@code ada@example.org}. Nothing is trimmed or taken out of a longer text.
     *
     * @throws InvalidSmtpAddressException if it is none
     */
    public static SmtpAddress of(String text) {
        if (text.isEmpty()) {
            throw new InvalidSmtpAddressException(AddressProblem.EMPTY);
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw new InvalidSmtpAddressException(AddressProblem.NO_AT_SIGN);
        }
        try {
            return new SmtpAddress(text.substring(0, at), MailDomain.of(text.substring(at + 1)));
        } catch (InvalidMailDomainException _) {
            throw new InvalidSmtpAddressException(AddressProblem.DOMAIN);
        }
    }

    /** Like {@link #of}, for texts of which many are expected to be something else. */
    public static Optional<SmtpAddress> parse(String text) {
        if (text.indexOf('@') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(text));
        } catch (InvalidSmtpAddressException _) {
            return Optional.empty();
        }
    }

    /** What makes two addresses the same: local part in lower case, domain as A-labels. The database is unique over it. */
    public String key() {
        return composed(localPart).toLowerCase(Locale.ROOT) + '@' + domain.ascii();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmtpAddress address && key().equals(address.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** The address as it was written. */
    @Override
    public String toString() {
        return localPart + '@' + domain.written();
    }

    private static boolean isDotAtom(String text) {
        if (text.isEmpty() || text.charAt(0) == '.' || text.charAt(text.length() - 1) == '.' || text.contains("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (!isAllowedInLocalPart(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    private static boolean isAllowedInLocalPart(int character) {
        if (character < 0x80) {
            return character == '.'
                    || (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || ATOM_PUNCTUATION.indexOf(character) >= 0;
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static String composed(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int octets(String text) {
        return isAscii(text) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
