package org.liaison.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Exchange's alias (mailNickname): the short name of a recipient, from which a group's address is made. At most 64
 * characters: letters, digits, {@code ! # $ % & ' * + - / = ? ^ _ ` { | } ~}, U+00A1 to U+00FF, and periods between other
 * characters (New-MailContact, parameter Alias).
 */
public record MailAlias(String value) {

    private static final int MAX_LENGTH = 64;
    private static final Pattern ALLOWED = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~\u00A1-\u00FF]+(\\.[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~\u00A1-\u00FF]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9_-]+");

    public MailAlias {
        if (value.length() > MAX_LENGTH || !ALLOWED.matcher(value).matches()) {
            throw new InvalidMailAliasException();
        }
    }

    /**
     * An alias made from a display name, in plain ASCII so that it can also be the local part of an address: accents fall
     * away, whatever else is not a letter or digit becomes a hyphen.
     *
     * @throws InvalidMailAliasException if no character of the name can stand in an alias
     */
    public static MailAlias fromName(String displayName) {
        var decomposed = Normalizer.normalize(displayName, Normalizer.Form.NFKD);
        var plain = NOT_PLAIN
                .matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll("-")
                .replaceAll("^-+|-+$", "")
                .toLowerCase(Locale.ROOT);
        return new MailAlias(plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain);
    }

    @Override
    public String toString() {
        return value;
    }
}
