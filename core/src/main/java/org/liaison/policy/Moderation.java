package org.liaison.policy;

import java.util.List;
import org.liaison.recipient.Recipient;

/**
 * How messages to a group are approved before its members get them.
 *
 * @param enabled whether they have to be (Exchange: ModerationEnabled)
 * @param moderators who approves, at most {@link #MAX_MODERATORS} mailboxes, none of them deleted; where there are none, the
 *     owners do. Their own messages need no approval
 * @param bypass whose messages need no approval either
 * @param notifications who is told that a message was not approved
 * @param bypassNested whether an approval holds for moderated groups in this one as well (Exchange:
 *     BypassNestedModerationEnabled)
 */
public record Moderation(
        boolean enabled,
        List<Recipient> moderators,
        List<ListedSender> bypass,
        ModerationNotifications notifications,
        boolean bypassNested) {

    /** Exchange's limit (ModeratedBy). */
    public static final int MAX_MODERATORS = 10;

    /** As a new group has it. */
    public static final Moderation OFF =
            new Moderation(false, List.of(), List.of(), ModerationNotifications.ALWAYS, false);

    public Moderation {
        moderators = List.copyOf(moderators);
        bypass = List.copyOf(bypass);
    }

    Moderation withModerators(List<Recipient> newModerators) {
        return new Moderation(enabled, newModerators, bypass, notifications, bypassNested);
    }

    Moderation withBypass(List<ListedSender> senders) {
        return new Moderation(enabled, moderators, senders, notifications, bypassNested);
    }
}
