package org.liaison.policy;

import org.jspecify.annotations.Nullable;

/** The ways to let a message through, each with the setting of the group that it changes, by Exchange's name. */
public enum RemedyKind {
    ALLOW_EXTERNAL_SENDERS("RequireSenderAuthenticationEnabled"),
    ADD_TO_ACCEPT_LIST("AcceptMessagesOnlyFromSendersOrMembers"),
    REMOVE_FROM_REJECT_LIST("RejectMessagesFromSendersOrMembers"),
    ADD_TO_BYPASS_LIST("BypassModerationFromSendersOrMembers"),
    /** A message waits, and there is nobody who could approve it. */
    NAME_APPROVERS("ModeratedBy"),
    ADD_AS_MEMBER("Members"),
    ALLOW_BCC("BccBlocked"),
    /** The address is misspelt, or its recipient is gone. */
    CORRECT_ADDRESS(null),
    /** An address of ours counts as internal only where its user has signed in to send. */
    SIGN_IN(null),
    SEND_LESS(null);

    private final @Nullable String setting;

    RemedyKind(@Nullable String setting) {
        this.setting = setting;
    }

    /** Exchange's name of the setting to change; null where the sender has to act. */
    public @Nullable String setting() {
        return setting;
    }

    /** Whether it is known what to change, so that it can be done on the spot. */
    public boolean isApplicable() {
        return switch (this) {
            case ALLOW_EXTERNAL_SENDERS,
                    ADD_TO_ACCEPT_LIST,
                    REMOVE_FROM_REJECT_LIST,
                    ADD_TO_BYPASS_LIST,
                    ADD_AS_MEMBER,
                    ALLOW_BCC -> true;
            case NAME_APPROVERS, CORRECT_ADDRESS, SIGN_IN, SEND_LESS -> false;
        };
    }
}
