package org.liaison.recipient;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a recipient is (Exchange: RecipientTypeDetails). */
public enum RecipientKind {
    /** An outside person listed in the address book (MailContact). */
    MAIL_CONTACT,
    /** An outside person who can be a direct member of Microsoft 365 groups (GuestMailUser). */
    GUEST,
    /** A person of the organisation itself (UserMailbox). */
    MAILBOX,
    /** MailUniversalDistributionGroup. */
    DISTRIBUTION_GROUP,
    /** MailUniversalSecurityGroup. */
    MAIL_ENABLED_SECURITY_GROUP,
    /** GroupMailbox. */
    MICROSOFT_365_GROUP;

    public static final Set<RecipientKind> GROUPS = Collections.unmodifiableSet(
            EnumSet.of(DISTRIBUTION_GROUP, MAIL_ENABLED_SECURITY_GROUP, MICROSOFT_365_GROUP));

    /** The people outside the organisation. */
    public static final Set<RecipientKind> EXTERNAL = Collections.unmodifiableSet(EnumSet.of(MAIL_CONTACT, GUEST));

    public boolean isGroup() {
        return GROUPS.contains(this);
    }

    /** Whether mail from it comes from outside, so that a group for internal senders refuses it. */
    public boolean isExternal() {
        return EXTERNAL.contains(this);
    }
}
