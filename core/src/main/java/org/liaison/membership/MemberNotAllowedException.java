package org.liaison.membership;

import org.liaison.recipient.Recipient;

/** Says why a recipient cannot be a member of a group. */
public final class MemberNotAllowedException extends RuntimeException {

    /** Why groups refuse members. */
    public enum Reason {
        /** Microsoft 365 groups take guests, not contacts; the person can be added as a guest. */
        CONTACT_IN_MICROSOFT_365_GROUP("A Microsoft 365 group takes guests, not mail contacts"),
        GROUP_IN_MICROSOFT_365_GROUP("A Microsoft 365 group cannot contain other groups"),
        MICROSOFT_365_GROUP_AS_MEMBER("A Microsoft 365 group cannot be a member of another group"),
        NESTING_CYCLE("The group would contain itself"),
        GONE("The recipient was deleted meanwhile");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    private final Recipient member;
    private final Reason reason;

    MemberNotAllowedException(Recipient member, Reason reason) {
        super("%s: %s".formatted(member.displayName(), reason.message));
        this.member = member;
        this.reason = reason;
    }

    public Recipient member() {
        return member;
    }

    public Reason reason() {
        return reason;
    }
}
