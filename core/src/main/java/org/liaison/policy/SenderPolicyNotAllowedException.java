package org.liaison.policy;

/** Says why a group cannot have a sender policy; the message can be shown. */
public final class SenderPolicyNotAllowedException extends RuntimeException {

    /** What Exchange refuses, and what has gone meanwhile. */
    public enum Reason {
        TOO_MANY_MODERATORS("A group has at most %d moderators".formatted(Moderation.MAX_MODERATORS)),
        MODERATOR_NOT_A_MAILBOX("Only mailboxes can be moderators"),
        MODERATOR_MISSING("A mail-enabled security group with message approval needs a moderator"),
        RECIPIENT_GONE("A recipient was deleted meanwhile");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    private final Reason reason;

    SenderPolicyNotAllowedException(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
