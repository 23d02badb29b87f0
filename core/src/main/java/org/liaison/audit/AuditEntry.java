package org.liaison.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param before what was, as JSON; null for something new
 * @param after what is since, as JSON; null for something that ended
 * @param runId the import run that made the change; null for changes by hand
 * @param record the record of the run's file, from 1
 */
public record AuditEntry(
        Instant at,
        String actor,
        AuditAction action,
        @Nullable Long recipientId,
        @Nullable Long groupId,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long runId,
        @Nullable Long record) {}
