package org.liaison.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.Recipient;

/**
 * All of a group that decides about one sender's messages.
 *
 * @param restricted whether the accept list has any line, living or not
 * @param accepted the line of the accept list that names the sender
 * @param rejected the line of the reject list that does
 * @param bypass the line of the bypass list that does
 * @param member whether the sender is in the group, through nested groups too
 * @param recipients how many people the group reaches; counted no further than the limits need
 */
record GroupFacts(
        Recipient group,
        boolean requireSenderAuthentication,
        boolean bccBlocked,
        boolean restricted,
        boolean moderated,
        ModerationNotifications notifications,
        boolean bypassNested,
        @Nullable ListedSender accepted,
        @Nullable ListedSender rejected,
        @Nullable ListedSender bypass,
        List<Recipient> moderators,
        List<Recipient> owners,
        boolean member,
        int recipients) {

    /** Who approves messages. */
    List<Recipient> approvers() {
        return moderators.isEmpty() ? owners : moderators;
    }
}
