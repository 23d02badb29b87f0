package org.liaison.group;

/** What a delegate of a group may do. */
public enum SendPermission {
    /** Messages come from the group, and nobody sees who wrote them (Exchange: SendAs). */
    SEND_AS,
    /** Messages come from the delegate on behalf of the group (Exchange: GrantSendOnBehalfTo). */
    SEND_ON_BEHALF
}
