package org.liaison.audit;

/** What can happen to a recipient, a membership or a setting. */
public enum AuditAction {
    CONTACT_CREATED,
    CONTACT_UPDATED,
    CONTACT_DELETED,
    CONTACT_RESTORED,
    /** The import that created it was undone, and it is as if it had never been there. */
    CONTACT_REMOVED,
    CONTACT_CONVERTED_TO_GUEST,
    GUEST_CREATED,
    MAILBOX_CREATED,
    MAILBOX_DELETED,
    MAILBOX_RESTORED,
    GROUP_CREATED,
    GROUP_UPDATED,
    GROUP_DELETED,
    GROUP_RESTORED,
    /** The import that created it was undone, and it is as if it had never been there. */
    GROUP_REMOVED,
    GROUP_OWNERS_CHANGED,
    /** Who may send as the group or on its behalf. */
    GROUP_DELEGATES_CHANGED,
    /** Who may send to a group, or who approves it. */
    SENDER_POLICY_CHANGED,
    MEMBER_ADDED,
    MEMBER_REMOVED,
    /** A file names somebody who is a member already: the membership now rests on one origin more. */
    MEMBERSHIP_CONFIRMED,
    /** One of several origins of a membership ended; the member stays. */
    MEMBERSHIP_RELEASED,
    /** The membership ends, or ended, on another day than before, or on none. */
    MEMBERSHIP_END_CHANGED,
    /** No import puts the person into the group again, or into any. */
    PERSON_SUPPRESSED,
    SUPPRESSION_RELEASED,
    /** A person said whom a record of a file means. */
    ROW_DECIDED,
    ROW_DECISION_WITHDRAWN,
    DOMAIN_ADDED,
    DOMAIN_REMOVED,
    DEFAULT_DOMAIN_CHANGED,
    /** How far imports from a source may go without asking a person. */
    SOURCE_LIMITS_CHANGED,
    SOURCE_CREATED,
    SOURCE_CHANGED,
    SOURCE_SECRET_CHANGED,
    /** Its schedule is passed over until it is resumed. */
    SOURCE_PAUSED,
    SOURCE_RESUMED,
    /** Its files are not fetched any more; what they brought stays. */
    SOURCE_REMOVED,
    ADMINISTRATOR_CREATED,
    ADMINISTRATOR_PASSWORD_CHANGED,
    /** What had been kept for as long as the operator wants it was removed. */
    DATA_PURGED
}
