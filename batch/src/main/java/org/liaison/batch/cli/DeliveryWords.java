package org.liaison.batch.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.DeliveryAttempt;
import org.liaison.policy.DeliveryDecision;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.GroupDelivery;
import org.liaison.policy.ListedSender;
import org.liaison.policy.Remedy;
import org.liaison.policy.Sender;
import org.liaison.recipient.Recipient;

/** Puts what becomes of a message into words. */
record DeliveryWords(DeliveryAttempt attempt, Sender sender) {

    String explain(GroupDelivery delivery) {
        return explain(delivery.group().displayName(), delivery.decision());
    }

    /** @param recipient how to call the recipient that decides */
    String explain(String recipient, DeliveryDecision decision) {
        return switch (decision.rule()) {
            case NO_RESTRICTION -> "%s takes this sender's messages".formatted(recipient);
            case ON_ACCEPT_LIST -> "%s accepts messages from %s".formatted(recipient, text(decision.line()));
            case SENT_BY_MODERATOR ->
                "%s approves messages to %s, so this one needs no approval".formatted(attempt.from(), recipient);
            case ON_BYPASS_LIST ->
                "%s lets messages from %s pass without approval".formatted(recipient, text(decision.line()));
            case APPROVED_ABOVE -> "The approval of the group around %s is enough".formatted(recipient);
            case MODERATED -> "%s has messages approved; %s".formatted(recipient, approvers(decision));
            case LARGE_GROUP_MODERATED ->
                "%s is so large that messages to it are approved; %s".formatted(recipient, approvers(decision));
            case RECIPIENT_NOT_FOUND -> "Nobody has the address %s".formatted(attempt.to());
            case EXTERNAL_SENDER, EXTERNAL_SENDER_TO_MAILBOX, EXTERNAL_SENDER_TO_MICROSOFT_365_GROUP ->
                "%s takes messages from senders inside the organisation only, and %s".formatted(recipient, outside());
            case ON_REJECT_LIST -> "%s rejects messages from %s".formatted(recipient, text(decision.line()));
            case NOT_ON_ACCEPT_LIST ->
                "%s takes messages from specified senders only, and %s".formatted(recipient, notListed());
            case NOT_A_MEMBER_OF_LARGE_GROUP ->
                "%s is so large that only its members write to it, and %s is none".formatted(recipient, attempt.from());
            case MESSAGE_TOO_LARGE ->
                "%,d bytes are too large for a group with as many recipients as %s"
                        .formatted(attempt.bytes(), recipient);
            case BCC_BLOCKED -> "%s takes no messages as Bcc recipient".formatted(recipient);
        };
    }

    static String tell(Remedy remedy) {
        var group = name(remedy.group());
        var sender = text(remedy.sender());
        return switch (remedy.kind()) {
            case ALLOW_EXTERNAL_SENDERS -> "allow external senders to write to " + group;
            case ADD_TO_ACCEPT_LIST -> "add %s to the specified senders of %s".formatted(sender, group);
            case REMOVE_FROM_REJECT_LIST -> "take %s off the rejected senders of %s".formatted(sender, group);
            case ADD_TO_BYPASS_LIST -> "let %s write to %s without approval".formatted(sender, group);
            case NAME_APPROVERS -> "name moderators or owners of %s, for nobody can approve messages".formatted(group);
            case ADD_AS_MEMBER -> "add %s as a member of %s, or specify who may write to it".formatted(sender, group);
            case ALLOW_BCC -> "let %s be a Bcc recipient, or put it into To or Cc".formatted(group);
            case CORRECT_ADDRESS -> "correct the recipient's address";
            case SIGN_IN -> "send the message signed in, as the user of the mailbox";
            case SEND_LESS -> "send a smaller message, such as a link instead of the attachment";
        };
    }

    private String outside() {
        var recipient = sender.recipient();
        if (sender.standing() == Sender.Standing.UNPROVEN) {
            return unproven();
        }
        return recipient != null && recipient.kind().isExternal()
                ? "%s counts as external, as every contact and guest does".formatted(recipient.displayName())
                : "%s is external".formatted(attempt.from());
    }

    private String notListed() {
        return sender.standing() == Sender.Standing.UNPROVEN
                ? unproven()
                : "%s is none of them".formatted(attempt.from());
    }

    private String unproven() {
        return attempt.authenticated()
                ? "%s is no mailbox of the organisation".formatted(attempt.from())
                : "%s is only claimed, since nobody has signed in".formatted(attempt.from());
    }

    private static String approvers(DeliveryDecision decision) {
        return decision instanceof HeldForModeration held && !held.approvers().isEmpty()
                ? "this one waits for "
                        + held.approvers().stream().map(Recipient::displayName).collect(Collectors.joining(", "))
                : "nobody can approve this one, so it expires after two days";
    }

    private static String text(@Nullable ListedSender listed) {
        return listed == null ? "the sender" : listed.text();
    }

    private static String name(@Nullable Recipient group) {
        return group == null ? "the group" : group.displayName();
    }
}
