package org.liaison.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;

/**
 * A line of the group list.
 *
 * @param specifiedSenders how many lines its accept list has; 0 where it accepts everybody
 * @param moderated whether messages to it are approved
 * @param members how many direct members it has
 * @param externalMembers how many of them are from outside; beyond {@link #EXTERNAL_COUNT_LIMIT} only that there are more
 * @param owners the names of those who may manage it
 * @param deletedAt when it was deleted; null while it lives
 */
public record GroupSummary(
        RecipientId id,
        RecipientKind kind,
        String displayName,
        String primaryAddress,
        boolean requireSenderAuthentication,
        int specifiedSenders,
        boolean moderated,
        int members,
        int externalMembers,
        List<String> owners,
        @Nullable Instant deletedAt) {

    /** Up to here members from outside are counted. */
    public static final int EXTERNAL_COUNT_LIMIT = 50;

    public Recipient recipient() {
        return new Recipient(id, kind, displayName, primaryAddress);
    }

    /** Whether it refuses mail from some of its own members. A Microsoft 365 group takes mail from the guests in it. */
    public boolean isRefusing() {
        return requireSenderAuthentication && externalMembers > 0 && kind != RecipientKind.MICROSOFT_365_GROUP;
    }
}
