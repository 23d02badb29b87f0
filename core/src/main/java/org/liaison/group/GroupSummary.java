package org.liaison.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;

/**
 * A line of the group list.
 *
 * @param members how many direct members it has
 * @param deletedAt when it was deleted; null while it lives
 */
public record GroupSummary(
        RecipientId id,
        RecipientKind kind,
        String displayName,
        String primaryAddress,
        boolean requireSenderAuthentication,
        int members,
        @Nullable Instant deletedAt) {}
