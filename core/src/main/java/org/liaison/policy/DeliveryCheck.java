package org.liaison.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liaison.address.SmtpAddress;
import org.liaison.policy.DeliveryDecision.Accepted;
import org.liaison.policy.DeliveryDecision.HeldForModeration;
import org.liaison.policy.DeliveryDecision.Rejected;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what becomes of a message: whether a recipient takes it, why not, and what would have to change. */
@Service
@Transactional(readOnly = true)
public class DeliveryCheck {

    private final RecipientSearch recipients;
    private final DeliveryFacts facts;
    private final DeliveryRules rules;

    DeliveryCheck(RecipientSearch recipients, DeliveryFacts facts, DeliveryRules rules) {
        this.recipients = recipients;
        this.facts = facts;
        this.rules = rules;
    }

    /** Follows a message through the recipient it is addressed to and all groups nested in it. */
    public DeliveryReport check(DeliveryAttempt attempt) {
        var sender = facts.sender(attempt);
        var recipient = recipients.byAddress(attempt.to().key());
        if (recipient.isEmpty()) {
            return new DeliveryReport(
                    sender,
                    new Rejected(
                            DeliveryRule.RECIPIENT_NOT_FOUND, null, List.of(Remedy.of(RemedyKind.CORRECT_ADDRESS))),
                    List.of());
        }
        if (!recipient.get().kind().isGroup()) {
            return new DeliveryReport(sender, toPerson(recipient.get(), sender), List.of());
        }
        var groups = follow(attempt, sender, recipient.get().id());
        return new DeliveryReport(sender, groups.getFirst().decision(), groups);
    }

    /** What each of the groups itself does with a message from the sender, whatever groups nested in them do. */
    public Map<RecipientId, DeliveryDecision> check(
            SmtpAddress from, boolean authenticated, Collection<RecipientId> groups) {
        // Where it goes is said by the groups, not by an address.
        var attempt = DeliveryAttempt.of(from, authenticated, from);
        var sender = facts.sender(attempt);
        var decisions = new HashMap<RecipientId, DeliveryDecision>();
        facts.of(groups, sender, rules.countTo(attempt))
                .forEach((group, known) -> decisions.put(group, rules.decide(attempt, sender, known, false)));
        return decisions;
    }

    private DeliveryDecision toPerson(Recipient recipient, Sender sender) {
        boolean refused = facts.requiresAuthentication(recipient.id()) && !sender.isInternal();
        return refused
                ? new Rejected(
                        DeliveryRule.EXTERNAL_SENDER_TO_MAILBOX,
                        null,
                        List.of(Remedy.of(RemedyKind.ALLOW_EXTERNAL_SENDERS, recipient)))
                : new Accepted(DeliveryRule.NO_RESTRICTION, null);
    }

    /** Breadth first; whatever lies behind a group that refuses the message is not reached through it. */
    private List<GroupDelivery> follow(DeliveryAttempt attempt, Sender sender, RecipientId first) {
        var nested = facts.nested(first);
        var all = Stream.concat(Stream.of(first), nested.values().stream().flatMap(List::stream))
                .distinct()
                .toList();
        var known = facts.of(all, sender, rules.countTo(attempt));
        var deliveries = new ArrayList<GroupDelivery>();
        var reached = new HashSet<>(List.of(first));
        var queue = new ArrayDeque<>(List.of(new Arrival(first, attempt, false)));
        while (!queue.isEmpty()) {
            var arrival = queue.remove();
            var group = known.get(arrival.group());
            if (group == null) {
                continue;
            }
            var decision = rules.decide(arrival.attempt(), sender, group, arrival.approvedAbove());
            deliveries.add(new GroupDelivery(group.group(), group.recipients(), decision));
            if (decision instanceof Rejected) {
                continue;
            }
            boolean approved =
                    arrival.approvedAbove() || (group.bypassNested() && decision instanceof HeldForModeration);
            for (var inner : nested.getOrDefault(arrival.group(), List.of())) {
                if (reached.add(inner)) {
                    queue.add(new Arrival(inner, attempt.toNested(), approved));
                }
            }
        }
        return deliveries;
    }

    private record Arrival(RecipientId group, DeliveryAttempt attempt, boolean approvedAbove) {}
}
