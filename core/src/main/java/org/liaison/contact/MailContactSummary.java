package org.liaison.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.RecipientId;
import org.liaison.recipient.RecipientKind;

/**
 * A line of the contact list.
 *
 * @param deletedAt when it was deleted; null while it lives
 */
public record MailContactSummary(
        RecipientId id,
        RecipientKind kind,
        String displayName,
        String externalAddress,
        @Nullable String company,
        @Nullable String title,
        @Nullable String phone,
        boolean hidden,
        @Nullable Instant deletedAt) {}
