package org.liaison.policy;

import org.jspecify.annotations.Nullable;

/** What decides whether a recipient takes a message, each with the status code of the refusal (RFC 3463). */
public enum DeliveryRule {
    /** No restriction concerns the sender. */
    NO_RESTRICTION(null),
    ON_ACCEPT_LIST(null),
    /** What moderators send needs no approval. */
    SENT_BY_MODERATOR(null),
    ON_BYPASS_LIST(null),
    /** The approval of the group around it holds for this one (Exchange: BypassNestedModerationEnabled). */
    APPROVED_ABOVE(null),

    MODERATED(null),
    /** Exchange Online has messages to more than 5,000 recipients approved where nobody restricted the senders. */
    LARGE_GROUP_MODERATED(null),

    RECIPIENT_NOT_FOUND("5.1.10"),
    EXTERNAL_SENDER("5.7.133"),
    EXTERNAL_SENDER_TO_MAILBOX("5.7.134"),
    EXTERNAL_SENDER_TO_MICROSOFT_365_GROUP("5.7.193"),
    /** Exchange has no code for it; this is its general one for senders who are not allowed. */
    ON_REJECT_LIST("5.7.1"),
    NOT_ON_ACCEPT_LIST("5.7.124"),
    /** Only members write to more than 5,000 recipients where nobody restricted the senders. */
    NOT_A_MEMBER_OF_LARGE_GROUP("5.7.124"),
    MESSAGE_TOO_LARGE("5.2.3"),
    /** The group does not take messages as Bcc recipient; no page gives the code. */
    BCC_BLOCKED("5.7.1");

    private final @Nullable String ndrCode;

    DeliveryRule(@Nullable String ndrCode) {
        this.ndrCode = ndrCode;
    }

    /** The enhanced status code of the non-delivery report; null where there is none. */
    public @Nullable String ndrCode() {
        return ndrCode;
    }
}
