package org.liaison.policy;

/** Who is told that a message was not approved (Exchange: SendModerationNotifications). */
public enum ModerationNotifications {
    /** Every sender. */
    ALWAYS,
    /** Senders inside the organisation. */
    INTERNAL,
    NEVER
}
