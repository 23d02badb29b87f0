package org.liaison.group;

/** Says that somebody cannot send for a group; the message can be shown. */
public final class DelegateNotAllowedException extends RuntimeException {

    DelegateNotAllowedException() {
        super("Only mailboxes and mail-enabled security groups can send for a group");
    }
}
