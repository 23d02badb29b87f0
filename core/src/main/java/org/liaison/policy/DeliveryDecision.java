package org.liaison.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.Recipient;

/** What becomes of a message at one recipient. */
public sealed interface DeliveryDecision {

    /** The rule that decided. */
    DeliveryRule rule();

    /** The line of the list that decided; null where none did. */
    @Nullable
    ListedSender line();

    /** All that has to be done, in this order, for the message to pass; empty where it passes. */
    List<Remedy> remedies();

    /** It is delivered, to the members of a group. */
    record Accepted(DeliveryRule rule, @Nullable ListedSender line) implements DeliveryDecision {

        @Override
        public List<Remedy> remedies() {
            return List.of();
        }
    }

    /**
     * It waits until somebody approves it, for two days, and is cleared away within a week after that.
     *
     * @param approvers who can; where there is nobody the message expires
     * @param senderIsTold whether the sender hears of it when the message is not approved
     */
    record HeldForModeration(DeliveryRule rule, List<Recipient> approvers, boolean senderIsTold, List<Remedy> remedies)
            implements DeliveryDecision {

        @Override
        public @Nullable ListedSender line() {
            return null;
        }
    }

    /** It is refused, and the sender gets a non-delivery report. */
    record Rejected(DeliveryRule rule, @Nullable ListedSender line, List<Remedy> remedies)
            implements DeliveryDecision {}
}
