package org.liaison.recipient;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which recipients to look for.
 *
 * @param text words that begin words of name, address or company; blank for all
 * @param kinds the kinds to look among; not empty
 */
public record RecipientFilter(String text, Set<RecipientKind> kinds) {

    public RecipientFilter {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("No kind of recipient to look for");
        }
        kinds = Set.copyOf(kinds);
    }

    public static RecipientFilter anyKind(String text) {
        return new RecipientFilter(text, EnumSet.allOf(RecipientKind.class));
    }
}
