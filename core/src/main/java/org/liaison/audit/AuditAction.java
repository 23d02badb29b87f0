package org.liaison.audit;

/** What can happen to a recipient, a membership or a setting. */
public enum AuditAction {
    CONTACT_CREATED,
    CONTACT_UPDATED,
    CONTACT_DELETED,
    CONTACT_RESTORED,
    CONTACT_CONVERTED_TO_GUEST,
    GUEST_CREATED,
    MAILBOX_CREATED,
    MAILBOX_DELETED,
    MAILBOX_RESTORED,
    GROUP_CREATED,
    GROUP_UPDATED,
    GROUP_DELETED,
    GROUP_RESTORED,
    GROUP_OWNERS_CHANGED,
    MEMBER_ADDED,
    MEMBER_REMOVED,
    /** A file names somebody who is a member already: the membership now rests on one origin more. */
    MEMBERSHIP_CONFIRMED,
    DOMAIN_ADDED,
    DOMAIN_REMOVED,
    DEFAULT_DOMAIN_CHANGED,
    ADMINISTRATOR_CREATED
}
