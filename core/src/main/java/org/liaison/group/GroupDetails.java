package org.liaison.group;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.address.MailAlias;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.RecipientKind;

/**
 * What is said of a group.
 *
 * @param kind one of the three kinds of group; it never changes
 * @param displayName 1 to 256 characters
 * @param alias the short name
 * @param primaryAddress where the group is written to; lies in an accepted domain
 * @param description what the group is for; null where nobody said
 * @param hidden whether address lists leave the group out
 * @param requireSenderAuthentication whether only senders inside the organisation may write to it
 *     (Exchange: RequireSenderAuthenticationEnabled); true for a new group
 * @param membersProtected whether imports that would take members away have to be approved
 */
public record GroupDetails(
        RecipientKind kind,
        String displayName,
        MailAlias alias,
        SmtpAddress primaryAddress,
        @Nullable String description,
        boolean hidden,
        boolean requireSenderAuthentication,
        boolean membersProtected) {

    private static final int MAX_NAME_LENGTH = 256;

    public GroupDetails {
        if (!kind.isGroup()) {
            throw new IllegalArgumentException("Not a kind of group: " + kind);
        }
        displayName = displayName.strip();
        if (displayName.isEmpty() || displayName.codePointCount(0, displayName.length()) > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("A group's name has 1 to 256 characters");
        }
        description = description == null || description.isBlank() ? null : description.strip();
    }

    /** A new group, closed to outside senders as in Exchange. */
    public static GroupDetails of(RecipientKind kind, String displayName, MailAlias alias, SmtpAddress primaryAddress) {
        return new GroupDetails(kind, displayName, alias, primaryAddress, null, false, true, false);
    }

    public GroupDetails withRequireSenderAuthentication(boolean required) {
        return new GroupDetails(
                kind, displayName, alias, primaryAddress, description, hidden, required, membersProtected);
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", kind.name());
        map.put("displayName", displayName);
        map.put("alias", alias.value());
        map.put("primaryAddress", primaryAddress.toString());
        if (description != null) {
            map.put("description", description);
        }
        map.put("hidden", hidden);
        map.put("requireSenderAuthentication", requireSenderAuthentication);
        map.put("membersProtected", membersProtected);
        return map;
    }
}
