package org.liaison.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.RecipientKind;

/**
 * What a group does besides reaching its members; names and defaults are Exchange's (Set-DistributionGroup).
 *
 * @param proxyAddresses further addresses of the group, at most {@link #MAX_PROXY_ADDRESSES}, each in an accepted domain
 *     (EmailAddresses)
 * @param mailTip what senders are told while they write, at most {@link #MAX_MAIL_TIP_LENGTH} characters; null for nothing
 * @param joining how people become members on their own (MemberJoinRestriction)
 * @param leaving whether members leave on their own (MemberDepartRestriction)
 * @param bccBlocked whether internal messages are refused that have the group as Bcc recipient (BccBlocked)
 * @param reports who gets non-delivery reports of messages to members
 * @param oofToOriginator whether senders get the automatic replies of members (SendOofMessageToOriginatorEnabled)
 * @param customAttributes by number from 1 to {@link #CUSTOM_ATTRIBUTES}, at most {@link #MAX_CUSTOM_ATTRIBUTE_LENGTH}
 *     characters each; empty ones are left out (CustomAttribute1 to CustomAttribute15)
 */
public record GroupSettings(
        List<SmtpAddress> proxyAddresses,
        @Nullable String mailTip,
        JoinRestriction joining,
        DepartRestriction leaving,
        boolean bccBlocked,
        DeliveryReports reports,
        boolean oofToOriginator,
        SortedMap<Integer, String> customAttributes) {

    /** Exchange allows 400 addresses, the primary one included. */
    public static final int MAX_PROXY_ADDRESSES = 399;

    public static final int MAX_MAIL_TIP_LENGTH = 175;
    public static final int CUSTOM_ATTRIBUTES = 15;
    public static final int MAX_CUSTOM_ATTRIBUTE_LENGTH = 1024;

    /** How people become members on their own. */
    public enum JoinRestriction {
        OPEN,
        CLOSED,
        /** An owner decides. */
        APPROVAL_REQUIRED
    }

    /** Whether members leave on their own. */
    public enum DepartRestriction {
        OPEN,
        CLOSED
    }

    /**
     * Who gets reports. Exchange has two switches for it, of which exactly one may be on: without a return path, servers
     * outside drop messages in silence (ReportToOriginatorEnabled, ReportToManagerEnabled).
     */
    public enum DeliveryReports {
        ORIGINATOR,
        /** The owners. */
        MANAGER
    }

    public GroupSettings {
        proxyAddresses = List.copyOf(proxyAddresses);
        if (proxyAddresses.size() > MAX_PROXY_ADDRESSES) {
            throw new IllegalArgumentException(
                    "A group has at most %d further addresses".formatted(MAX_PROXY_ADDRESSES));
        }
        mailTip = mailTip == null || mailTip.isBlank() ? null : mailTip.strip();
        if (mailTip != null && mailTip.codePointCount(0, mailTip.length()) > MAX_MAIL_TIP_LENGTH) {
            throw new IllegalArgumentException("A MailTip has at most %d characters".formatted(MAX_MAIL_TIP_LENGTH));
        }
        customAttributes = attributes(customAttributes);
    }

    /** As a new group of a kind has them. */
    public static GroupSettings ofNew(RecipientKind kind) {
        return new GroupSettings(
                List.of(),
                null,
                JoinRestriction.CLOSED,
                defaultLeaving(kind),
                false,
                DeliveryReports.ORIGINATOR,
                false,
                new TreeMap<>());
    }

    static DepartRestriction defaultLeaving(RecipientKind kind) {
        return kind == RecipientKind.MAIL_ENABLED_SECURITY_GROUP ? DepartRestriction.CLOSED : DepartRestriction.OPEN;
    }

    /** Whether people may join a group of this kind so: nobody lets others into a security group, or lets them ask. */
    public static boolean allows(RecipientKind kind, JoinRestriction joining) {
        return kind != RecipientKind.MAIL_ENABLED_SECURITY_GROUP || joining == JoinRestriction.CLOSED;
    }

    public GroupSettings withBccBlocked(boolean blocked) {
        return new GroupSettings(
                proxyAddresses, mailTip, joining, leaving, blocked, reports, oofToOriginator, customAttributes);
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        if (!proxyAddresses.isEmpty()) {
            map.put(
                    "proxyAddresses",
                    proxyAddresses.stream().map(SmtpAddress::toString).toList());
        }
        if (mailTip != null) {
            map.put("mailTip", mailTip);
        }
        map.put("memberJoinRestriction", joining.name());
        map.put("memberDepartRestriction", leaving.name());
        map.put("bccBlocked", bccBlocked);
        map.put("deliveryReports", reports.name());
        map.put("sendOofMessageToOriginator", oofToOriginator);
        customAttributes.forEach((number, value) -> map.put("customAttribute" + number, value));
        return map;
    }

    private static SortedMap<Integer, String> attributes(SortedMap<Integer, String> written) {
        var attributes = new TreeMap<Integer, String>();
        written.forEach((number, value) -> {
            if (number < 1 || number > CUSTOM_ATTRIBUTES) {
                throw new IllegalArgumentException("There is no custom attribute " + number);
            }
            if (value.codePointCount(0, value.length()) > MAX_CUSTOM_ATTRIBUTE_LENGTH) {
                throw new IllegalArgumentException(
                        "A custom attribute has at most %d characters".formatted(MAX_CUSTOM_ATTRIBUTE_LENGTH));
            }
            if (!value.isBlank()) {
                attributes.put(number, value.strip());
            }
        });
        return attributes;
    }
}
