package org.liaison.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The domain of an address: host name labels, internationalised or not (RFC 5321 section 2.3.5, RFC 5890). Domains are the
 * same when their A-labels are; the written form is kept for display.
 *
 * @param written the domain as somebody wrote it
 */
public record MailDomain(String written) {

    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL_LENGTH = 63;

    public MailDomain {
        requireHostName(toAscii(written));
    }

    /**
     * Reads a domain, such as {@code example.org}.
     *
     * @throws InvalidMailDomainException if it is none
     */
    public static MailDomain of(String text) {
        return new MailDomain(text);
    }

    /** The domain as lower-case A-labels, as DNS and Postfix know it. */
    public String ascii() {
        return toAscii(written);
    }

    /** Whether it lies below a top-level domain; a lone label is a host of somebody's own network. */
    public boolean hasSeveralLabels() {
        return ascii().indexOf('.') > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailDomain domain && ascii().equals(domain.ascii());
    }

    @Override
    public int hashCode() {
        return ascii().hashCode();
    }

    /** The domain as it was written. */
    @Override
    public String toString() {
        return written;
    }

    private static String toAscii(String text) {
        if (SmtpAddress.isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // java.net.IDN takes these for full stops; an address that hides one is refused rather than rewritten.
        if (text.chars()
                .anyMatch(character -> character == '\u3002' || character == '\uFF0E' || character == '\uFF61')) {
            throw new InvalidMailDomainException();
        }
        try {
            return IDN.toASCII(Normalizer.normalize(text, Normalizer.Form.NFC), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw new InvalidMailDomainException();
        }
    }

    private static void requireHostName(String ascii) {
        if (ascii.isEmpty() || ascii.length() > MAX_LENGTH) {
            throw new InvalidMailDomainException();
        }
        int start = 0;
        boolean onlyDigits = false;
        while (start <= ascii.length()) {
            int dot = ascii.indexOf('.', start);
            int end = dot < 0 ? ascii.length() : dot;
            onlyDigits = requireLabel(ascii, start, end);
            start = end + 1;
        }
        // A last label of digits alone would be an IPv4 address (RFC 1123 section 2.1).
        if (onlyDigits) {
            throw new InvalidMailDomainException();
        }
    }

    /** Checks one label by the LDH rule (RFC 5890 section 2.3.1) and tells whether it is made of digits alone. */
    private static boolean requireLabel(String ascii, int start, int end) {
        if (end == start
                || end - start > MAX_LABEL_LENGTH
                || ascii.charAt(start) == '-'
                || ascii.charAt(end - 1) == '-') {
            throw new InvalidMailDomainException();
        }
        if (ascii.startsWith("--", start + 2) && !isALabel(ascii.substring(start, end))) {
            throw new InvalidMailDomainException();
        }
        boolean onlyDigits = true;
        for (int i = start; i < end; i++) {
            char character = ascii.charAt(i);
            boolean digit = character >= '0' && character <= '9';
            if (!digit && character != '-' && (character < 'a' || character > 'z')) {
                throw new InvalidMailDomainException();
            }
            onlyDigits &= digit;
        }
        return onlyDigits;
    }

    /** RFC 5890 section 2.3.1 keeps labels with two hyphens in third place for A-labels that can be decoded. */
    private static boolean isALabel(String label) {
        return label.startsWith("xn--") && !IDN.toUnicode(label).equals(label);
    }
}
