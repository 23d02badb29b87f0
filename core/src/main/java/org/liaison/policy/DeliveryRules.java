package org.liaison.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.group.GroupLimits;
import org.liaison.policy.DeliveryDecision.Accepted;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryDecision.Rejected;
import org.liaison.recipient.RecipientKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Decides about a message at one group. The order is Exchange's as far as its pages tell it. */
@Component
@EnableConfigurationProperties(MessageSizeLimits.class)
class DeliveryRules {

    private final GroupLimits limits;
    private final MessageSizeLimits sizes;

    DeliveryRules(GroupLimits limits, MessageSizeLimits sizes) {
        this.limits = limits;
        this.sizes = sizes;
    }

    /** How far the recipients of groups have to be counted for a message. */
    int countTo(DeliveryAttempt attempt) {
        return attempt.bytes() > sizes.largestGroup().toBytes() ? limits.maxRecipients() : limits.restrictedFrom() + 1;
    }

    /** @param approvedAbove whether somebody approves the message for this group as well */
    DeliveryDecision decide(DeliveryAttempt attempt, Sender sender, GroupFacts facts, boolean approvedAbove) {
        if (facts.requireSenderAuthentication() && !sender.isInternal() && !isGuestInside(sender, facts)) {
            return externalRefused(sender, facts);
        }
        if (facts.rejected() != null) {
            return rejected(
                    DeliveryRule.ON_REJECT_LIST,
                    facts.rejected(),
                    new Remedy(RemedyKind.REMOVE_FROM_REJECT_LIST, facts.group(), facts.rejected()));
        }
        var accepted = sender.isBelieved() ? facts.accepted() : null;
        if (facts.restricted() && accepted == null) {
            return rejected(
                    DeliveryRule.NOT_ON_ACCEPT_LIST, null, toBeOn(sender, facts, RemedyKind.ADD_TO_ACCEPT_LIST));
        }
        if (attempt.bcc() && facts.bccBlocked() && sender.isInternal()) {
            return rejected(DeliveryRule.BCC_BLOCKED, null, Remedy.of(RemedyKind.ALLOW_BCC, facts.group()));
        }
        if (attempt.bytes() > maxBytes(facts)) {
            return rejected(DeliveryRule.MESSAGE_TOO_LARGE, null, Remedy.of(RemedyKind.SEND_LESS));
        }
        boolean unrestrictedAndLarge =
                facts.recipients() > limits.restrictedFrom() && !facts.restricted() && !facts.moderated();
        if (unrestrictedAndLarge && !(facts.member() && sender.isBelieved())) {
            return rejected(
                    DeliveryRule.NOT_A_MEMBER_OF_LARGE_GROUP, null, toBeOn(sender, facts, RemedyKind.ADD_AS_MEMBER));
        }
        if (facts.moderated() || unrestrictedAndLarge) {
            return moderate(sender, facts, approvedAbove);
        }
        return accepted(accepted);
    }

    private static DeliveryDecision moderate(Sender sender, GroupFacts facts, boolean approvedAbove) {
        if (approvedAbove) {
            return new Accepted(DeliveryRule.APPROVED_ABOVE, null);
        }
        var recipient = sender.recipient();
        if (sender.isBelieved() && recipient != null && facts.approvers().contains(recipient)) {
            return new Accepted(DeliveryRule.SENT_BY_MODERATOR, null);
        }
        if (sender.isBelieved() && facts.bypass() != null) {
            return new Accepted(DeliveryRule.ON_BYPASS_LIST, facts.bypass());
        }
        return new HeldForModeration(
                facts.moderated() ? DeliveryRule.MODERATED : DeliveryRule.LARGE_GROUP_MODERATED,
                facts.approvers(),
                switch (facts.notifications()) {
                    case ALWAYS -> true;
                    case INTERNAL -> sender.isInternal();
                    case NEVER -> false;
                },
                List.of(
                        facts.approvers().isEmpty()
                                ? Remedy.of(RemedyKind.NAME_APPROVERS, facts.group())
                                : toBeOn(sender, facts, RemedyKind.ADD_TO_BYPASS_LIST)));
    }

    private static DeliveryDecision externalRefused(Sender sender, GroupFacts facts) {
        var remedies = new ArrayList<Remedy>();
        if (sender.isBelieved()) {
            remedies.add(Remedy.of(RemedyKind.ALLOW_EXTERNAL_SENDERS, facts.group()));
            if (facts.rejected() != null) {
                remedies.add(new Remedy(RemedyKind.REMOVE_FROM_REJECT_LIST, facts.group(), facts.rejected()));
            }
            if (facts.restricted() && facts.accepted() == null) {
                remedies.add(toBeOn(sender, facts, RemedyKind.ADD_TO_ACCEPT_LIST));
            }
        } else {
            remedies.add(Remedy.of(RemedyKind.SIGN_IN));
        }
        return new Rejected(
                facts.group().kind() == RecipientKind.MICROSOFT_365_GROUP
                        ? DeliveryRule.EXTERNAL_SENDER_TO_MICROSOFT_365_GROUP
                        : DeliveryRule.EXTERNAL_SENDER,
                null,
                remedies);
    }

    /** A Microsoft 365 group takes mail from the guests among its members, whatever it asks of others. */
    private static boolean isGuestInside(Sender sender, GroupFacts facts) {
        var recipient = sender.recipient();
        return facts.group().kind() == RecipientKind.MICROSOFT_365_GROUP
                && recipient != null
                && recipient.kind() == RecipientKind.GUEST
                && facts.member();
    }

    private long maxBytes(GroupFacts facts) {
        if (facts.recipients() >= limits.maxRecipients()) {
            return sizes.largestGroup().toBytes();
        }
        return facts.recipients() >= limits.restrictedFrom()
                ? sizes.restrictedGroup().toBytes()
                : Long.MAX_VALUE;
    }

    /** Nobody gets through by a list who only claims to be somebody on it. */
    private static Remedy toBeOn(Sender sender, GroupFacts facts, RemedyKind list) {
        return sender.isBelieved() ? new Remedy(list, facts.group(), sender.asListed()) : Remedy.of(RemedyKind.SIGN_IN);
    }

    private static DeliveryDecision accepted(@Nullable ListedSender line) {
        return new Accepted(line == null ? DeliveryRule.NO_RESTRICTION : DeliveryRule.ON_ACCEPT_LIST, line);
    }

    private static DeliveryDecision rejected(DeliveryRule rule, @Nullable ListedSender line, Remedy remedy) {
        return new Rejected(rule, line, List.of(remedy));
    }
}
