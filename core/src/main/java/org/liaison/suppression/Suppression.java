package org.liaison.suppression;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.RecipientId;

/**
 * That no import puts a person into a group, or into any.
 *
 * @param address the person's address, as far as addresses are compared
 * @param name what the person is called; null where nobody has the address at present
 * @param group null for all groups, and for the address book
 * @param groupName null where {@code group} is
 * @param reason why, in the words of who said so
 */
public record Suppression(
        long id,
        String address,
        @Nullable String name,
        @Nullable RecipientId group,
        @Nullable String groupName,
        String reason,
        String actor,
        Instant since) {

    public static final int MAX_REASON_LENGTH = 500;
}
