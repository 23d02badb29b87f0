package org.liaison.policy;

import java.util.List;
import java.util.stream.Stream;
import org.liaison.policy.DeliveryDecision.Accepted;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryDecision.Rejected;

/**
 * What becomes of a message.
 *
 * @param sender who sends it, as far as that is believed
 * @param decision that of the recipient it is addressed to
 * @param groups the groups that were asked, in this order: the one addressed, then those nested in it that the message
 *     reaches; empty where it is addressed to no group
 */
public record DeliveryReport(Sender sender, DeliveryDecision decision, List<GroupDelivery> groups) {

    /** What becomes of a message as a whole. */
    public enum Verdict {
        ACCEPTED,
        HELD,
        REJECTED,
        /** Accepted, but a nested group refuses it or holds it back. */
        PARTLY
    }

    public Verdict verdict() {
        return switch (decision) {
            case Rejected _ -> Verdict.REJECTED;
            case HeldForModeration _ -> Verdict.HELD;
            case Accepted _ -> deciding() instanceof Accepted ? Verdict.ACCEPTED : Verdict.PARTLY;
        };
    }

    /** The decision that the sender notices: that of the recipient addressed, or a nested group's that stops the message. */
    public DeliveryDecision deciding() {
        return decision instanceof Accepted
                ? Stream.concat(nested(Rejected.class), nested(HeldForModeration.class))
                        .findFirst()
                        .orElse(decision)
                : decision;
    }

    private Stream<DeliveryDecision> nested(Class<? extends DeliveryDecision> kind) {
        return groups.stream().map(GroupDelivery::decision).filter(kind::isInstance);
    }
}
