package org.liaison.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.recipient.RecipientId;

/**
 * Who may send to a group. A mail contact is always an external sender, even on the accept list; the reject list wins over
 * the accept list, where Exchange's pages say nothing.
 *
 * @param requireSenderAuthentication whether only senders inside the organisation may (Exchange:
 *     RequireSenderAuthenticationEnabled)
 * @param accepted the only ones who may; empty for everybody
 * @param rejected who may not
 * @param moderation how messages are approved
 */
public record SenderPolicy(
        boolean requireSenderAuthentication,
        List<ListedSender> accepted,
        List<ListedSender> rejected,
        Moderation moderation) {

    /** As a new group has it: closed to outside senders, as in Exchange. */
    public static final SenderPolicy OF_NEW_GROUP = new SenderPolicy(true, List.of(), List.of(), Moderation.OFF);

    public SenderPolicy {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }

    public SenderPolicy withRequireSenderAuthentication(boolean required) {
        return new SenderPolicy(required, accepted, rejected, moderation);
    }

    public SenderPolicy withAccepted(List<ListedSender> senders) {
        return new SenderPolicy(requireSenderAuthentication, senders, rejected, moderation);
    }

    public SenderPolicy withRejected(List<ListedSender> senders) {
        return new SenderPolicy(requireSenderAuthentication, accepted, senders, moderation);
    }

    public SenderPolicy withModeration(Moderation newModeration) {
        return new SenderPolicy(requireSenderAuthentication, accepted, rejected, newModeration);
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("requireSenderAuthentication", requireSenderAuthentication);
        put(map, "acceptedSenders", accepted);
        put(map, "rejectedSenders", rejected);
        map.put("moderationEnabled", moderation.enabled());
        put(
                map,
                "moderators",
                moderation.moderators().stream().map(ListedSender::of).toList());
        put(map, "moderationBypass", moderation.bypass());
        map.put("moderationNotifications", moderation.notifications().name());
        map.put("bypassNestedModeration", moderation.bypassNested());
        return map;
    }

    private static void put(Map<String, Object> map, String property, List<ListedSender> senders) {
        if (!senders.isEmpty()) {
            map.put(property, senders.stream().map(ListedSender::text).toList());
        }
    }

    /** The recipients on any of the three lists. */
    Set<RecipientId> listedRecipients() {
        return Stream.of(accepted, rejected, moderation.bypass())
                .flatMap(List::stream)
                .filter(ListedSender.Listed.class::isInstance)
                .map(sender -> ((ListedSender.Listed) sender).recipient().id())
                .collect(Collectors.toSet());
    }
}
