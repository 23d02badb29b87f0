package org.liaison.web.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.DeliveryDecision;
import org.liaison.policy.DeliveryDecision.Accepted;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryDecision.Rejected;
import org.liaison.policy.ListedSender;
import org.liaison.policy.Remedy;
import org.liaison.policy.Sender;
import org.liaison.recipient.Recipient;

/** Puts into words what becomes of a message. */
public final class DeliveryTexts {

    private DeliveryTexts() {}

    /**
     * Why a recipient takes a message or does not.
     *
     * @param recipient how to call the recipient
     */
    public static String explain(String recipient, Sender sender, DeliveryDecision decision) {
        var address = sender.address().toString();
        return switch (decision.rule()) {
            case EXTERNAL_SENDER, EXTERNAL_SENDER_TO_MAILBOX, EXTERNAL_SENDER_TO_MICROSOFT_365_GROUP ->
                translate("delivery.rule.EXTERNAL_SENDER", recipient, outside(sender));
            default ->
                translate(
                        "delivery.rule." + decision.rule().name(),
                        recipient,
                        address,
                        decision instanceof HeldForModeration held ? approvers(held) : text(decision.line()));
        };
    }

    /** Whether it passes, in a word. */
    public static String verdict(DeliveryDecision decision) {
        return translate(
                switch (decision) {
                    case Accepted _ -> "delivery.accepted.verdict";
                    case HeldForModeration _ -> "delivery.held";
                    case Rejected _ -> "delivery.refused";
                });
    }

    /** What would let it pass. */
    public static String tell(Remedy remedy) {
        var group = remedy.group();
        return translate(
                "delivery.remedy." + remedy.kind().name(),
                group == null ? "" : group.displayName(),
                text(remedy.sender()));
    }

    private static String outside(Sender sender) {
        var recipient = sender.recipient();
        if (sender.standing() == Sender.Standing.UNPROVEN) {
            return translate("delivery.sender.unproven", sender.address().toString());
        }
        return recipient != null && recipient.kind().isExternal()
                ? translate("delivery.sender.listed", recipient.displayName(), KindLabel.text(recipient.kind()))
                : translate("delivery.sender.unknown", sender.address().toString());
    }

    private static String approvers(HeldForModeration held) {
        return held.approvers().isEmpty()
                ? translate("delivery.approvers.none")
                : translate(
                        "delivery.approvers",
                        held.approvers().stream().map(Recipient::displayName).collect(Collectors.joining(", ")));
    }

    private static String text(@Nullable ListedSender sender) {
        return sender == null ? "" : sender.text();
    }
}
