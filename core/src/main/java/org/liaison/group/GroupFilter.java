package org.liaison.group;

import org.jspecify.annotations.Nullable;
import org.liaison.recipient.RecipientKind;

/**
 * Which groups a list shows: those that fit all of it.
 *
 * @param text words that begin words of name or address; blank for all
 * @param kind groups of this kind only; null for all
 * @param requireSenderAuthentication only groups for senders inside the organisation, or only the others; null for both
 * @param refusing only groups that refuse mail from some of their own members: those for senders inside the organisation
 *     with a direct member from outside
 * @param deleted whether to show the deleted groups instead of the living
 */
public record GroupFilter(
        String text,
        @Nullable RecipientKind kind,
        @Nullable Boolean requireSenderAuthentication,
        boolean refusing,
        boolean deleted) {

    public static final GroupFilter NONE = new GroupFilter("", null, null, false, false);

    public GroupFilter withText(String newText) {
        return new GroupFilter(newText, kind, requireSenderAuthentication, refusing, deleted);
    }

    public GroupFilter withKind(@Nullable RecipientKind newKind) {
        return new GroupFilter(text, newKind, requireSenderAuthentication, refusing, deleted);
    }

    public GroupFilter withRequireSenderAuthentication(@Nullable Boolean required) {
        return new GroupFilter(text, kind, required, refusing, deleted);
    }

    public GroupFilter withRefusing(boolean newRefusing) {
        return new GroupFilter(text, kind, requireSenderAuthentication, newRefusing, deleted);
    }

    public GroupFilter withDeleted(boolean newDeleted) {
        return new GroupFilter(text, kind, requireSenderAuthentication, refusing, newDeleted);
    }
}
