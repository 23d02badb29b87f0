package org.liaison.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;

/**
 * A recipient that expands to its members. The members are rows of their own and never part of it.
 *
 * @param version counts the changes; a change is made to the version somebody saw
 * @param deletedAt when it was deleted; null while it lives
 */
public record DistributionGroup(
        RecipientId id,
        long version,
        GroupDetails details,
        @Nullable Instant deletedAt) {

    /** The group among recipients of all kinds. */
    public Recipient recipient() {
        return new Recipient(
                id,
                details.kind(),
                details.displayName(),
                details.primaryAddress().toString());
    }
}
