package org.liaison.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a password or token is to be found. What it is stands in no setting, no audit entry and no log.
 *
 * @param name of the environment variable, which begins with {@value #VARIABLE_PREFIX} so that nothing else of the process can
 *     be sent away, or of the file in the folder of secrets; empty for one that lies sealed in the database
 */
public record SecretReference(Kind kind, String name) {

    public static final String VARIABLE_PREFIX = "LIAISON_SECRET_";

    /** It lies in the database, sealed. */
    public static final SecretReference STORED = new SecretReference(Kind.STORED, "");

    private static final Pattern VARIABLE = Pattern.compile(VARIABLE_PREFIX + "[A-Z0-9_]+");
    private static final Pattern FILE = Pattern.compile("[\\w-][\\w.-]*");

    /** What kind of place a secret is kept in. */
    public enum Kind {
        ENV,
        FILE,
        STORED
    }

    public SecretReference {
        if (kind == Kind.ENV && !VARIABLE.matcher(name).matches()) {
            throw new InvalidSourceException(
                    SourceField.SECRET,
                    "The environment variable of a secret is called %s and more".formatted(VARIABLE_PREFIX));
        }
        if (kind == Kind.FILE) {
            requireFileName(SourceField.SECRET, name);
        }
    }

    /** @throws InvalidSourceException if it is not the name of a file in the folder of secrets */
    static void requireFileName(SourceField field, String name) {
        if (!FILE.matcher(name).matches()) {
            throw new InvalidSourceException(field, "A secret file is named without its folder");
        }
    }

    /** Reads what {@link #toString()} writes. */
    @JsonCreator
    public static SecretReference of(String text) {
        int colon = text.indexOf(':');
        var kind = (colon < 0 ? text : text.substring(0, colon)).toUpperCase(Locale.ROOT);
        try {
            return new SecretReference(Kind.valueOf(kind), colon < 0 ? "" : text.substring(colon + 1));
        } catch (InvalidSourceException e) {
            throw e;
        } catch (IllegalArgumentException _) {
            throw new InvalidSourceException(SourceField.SECRET, "A secret is env:NAME, file:NAME or stored");
        }
    }

    /** Such as {@code env:LIAISON_SECRET_PARTNERS}, {@code file:partners.txt} or {@code stored}. */
    @JsonValue
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + (name.isEmpty() ? "" : ":" + name);
    }
}
