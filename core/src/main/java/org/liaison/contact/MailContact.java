package org.liaison.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;

/**
 * An outside person in the address book.
 *
 * @param version counts the changes; a change is made to the version somebody saw
 * @param kind mail contact or guest
 * @param deletedAt when it was deleted; null while it lives
 */
public record MailContact(
        RecipientId id,
        long version,
        RecipientKind kind,
        ContactDetails details,
        @Nullable Instant deletedAt) {}
