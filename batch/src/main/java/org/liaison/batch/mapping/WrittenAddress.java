package org.liaison.batch.mapping;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.file.Blanks;

/**
 * What somebody wrote as one address.
 *
 * @param text the address itself, or whatever is there in its place
 * @param name whose it is, from {@code Name <address>}; null where no name is written, or it is the address again
 */
public record WrittenAddress(String text, @Nullable String name) {

    /** More than the longest name and address with all that people wrap them into, in characters. */
    static final int LONGEST = 2_048;

    private static final Pattern IN_BRACKETS = Pattern.compile("([^<>]*)<([^<>]*)>");
    private static final Pattern IN_QUOTES = Pattern.compile("(['\"])(.*)\\1");
    private static final Pattern IN_TYPOGRAPHIC_QUOTES = Pattern.compile("[“”„«‘‚](.*)[“”»’]");
    private static final Pattern SMTP = Pattern.compile("smtp:(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILTO = Pattern.compile("mailto:([^?]*)(?:\\?.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    static WrittenAddress bare(String text) {
        return new WrittenAddress(text, null);
    }

    static WrittenAddress unwrapped(String written) {
        if (written.length() > LONGEST) {
            return bare(written);
        }
        var brackets = IN_BRACKETS.matcher(bareText(written));
        if (!brackets.matches()) {
            return bare(withoutInvisible(bareText(written)));
        }
        String name = bareText(brackets.group(1));
        return new WrittenAddress(
                withoutInvisible(bareText(brackets.group(2))), name.isEmpty() || name.contains("@") ? null : name);
    }

    /** Copying from web pages leaves zero-width characters in the middle of addresses, too. */
    private static String withoutInvisible(String address) {
        return INVISIBLE.matcher(address).replaceAll("");
    }

    private static String bareText(String written) {
        String text = Blanks.strip(written);
        String before;
        do {
            before = text;
            text = inside(SMTP, 1, inside(MAILTO, 1, inside(IN_QUOTES, 2, inside(IN_TYPOGRAPHIC_QUOTES, 1, text))));
        } while (!text.equals(before));
        return text;
    }

    private static String inside(Pattern pattern, int group, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Blanks.strip(matcher.group(group)) : text;
    }
}
