package org.liaison.policy;

import org.jspecify.annotations.Nullable;
import org.liaison.address.SmtpAddress;
import org.liaison.recipient.Recipient;
import org.liaison.recipient.RecipientKind;

/**
 * Who sends a message.
 *
 * @param address the address it is sent from
 * @param recipient who has the address; null for somebody unknown
 * @param standing what the address is worth
 */
public record Sender(SmtpAddress address, @Nullable Recipient recipient, Standing standing) {

    /** Whether a sender counts as inside the organisation. */
    public enum Standing {
        /** The mailbox's user has signed in. */
        INTERNAL,
        EXTERNAL,
        /** Claims an address of ours without having signed in as a mailbox's user: an outsider, and whoever it claims is not believed. */
        UNPROVEN
    }

    static Sender of(DeliveryAttempt attempt, @Nullable Recipient recipient, boolean domainIsOurs) {
        boolean isMailbox = recipient != null && recipient.kind() == RecipientKind.MAILBOX;
        if (isMailbox && attempt.authenticated()) {
            return new Sender(attempt.from(), recipient, Standing.INTERNAL);
        }
        return new Sender(attempt.from(), recipient, domainIsOurs ? Standing.UNPROVEN : Standing.EXTERNAL);
    }

    public boolean isInternal() {
        return standing == Standing.INTERNAL;
    }

    /** Whether lists that let people in may go by its address. */
    boolean isBelieved() {
        return standing != Standing.UNPROVEN;
    }

    /** How to put it on a list. */
    ListedSender asListed() {
        return recipient == null ? ListedSender.of(address) : ListedSender.of(recipient);
    }
}
