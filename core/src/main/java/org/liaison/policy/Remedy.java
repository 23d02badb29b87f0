package org.liaison.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.Recipient;

/**
 * What would let a message through.
 *
 * @param group the group to change; null where the sender has to act
 * @param sender whom to put on a list, or take off it; null where no list changes
 */
public record Remedy(
        RemedyKind kind,
        @Nullable Recipient group,
        @Nullable ListedSender sender) {

    static Remedy of(RemedyKind kind) {
        return new Remedy(kind, null, null);
    }

    static Remedy of(RemedyKind kind, Recipient group) {
        return new Remedy(kind, group, null);
    }

    SenderPolicy appliedTo(SenderPolicy policy) {
        return switch (kind) {
            case ALLOW_EXTERNAL_SENDERS -> policy.withRequireSenderAuthentication(false);
            case ADD_TO_ACCEPT_LIST -> policy.withAccepted(with(policy.accepted()));
            case REMOVE_FROM_REJECT_LIST -> policy.withRejected(without(policy.rejected()));
            case ADD_TO_BYPASS_LIST ->
                policy.withModeration(
                        policy.moderation().withBypass(with(policy.moderation().bypass())));
            case NAME_APPROVERS, ADD_AS_MEMBER, ALLOW_BCC, CORRECT_ADDRESS, SIGN_IN, SEND_LESS -> policy;
        };
    }

    private List<ListedSender> with(List<ListedSender> senders) {
        var longer = new ArrayList<>(senders);
        if (sender != null && !longer.contains(sender)) {
            longer.add(sender);
        }
        return longer;
    }

    private List<ListedSender> without(List<ListedSender> senders) {
        return senders.stream().filter(each -> !each.equals(sender)).toList();
    }
}
