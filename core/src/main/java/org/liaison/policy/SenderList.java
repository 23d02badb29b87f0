package org.liaison.policy;

/** The lists of senders that a group has. */
enum SenderList {
    ACCEPT,
    REJECT,
    BYPASS
}
