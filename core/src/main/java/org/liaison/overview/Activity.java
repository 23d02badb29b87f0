package org.liaison.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;
import org.liaison.recipient.Recipient;

/**
 * Something that somebody did by hand, in one go.
 *
 * @param action the first of what was done
 * @param recipient whom it is about; null for a group or a setting
 * @param group which group it is about; null where none is
 * @param others how many more changes were made with it
 */
public record Activity(
        Instant at,
        String actor,
        AuditAction action,
        @Nullable Recipient recipient,
        @Nullable Recipient group,
        int others) {}
