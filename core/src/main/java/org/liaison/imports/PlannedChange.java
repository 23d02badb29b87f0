package org.liaison.imports;

import org.jspecify.annotations.Nullable;
import org.liaison.audit.AuditAction;

/**
 * One change of a plan.
 *
 * @param seq its place in the plan, from 1
 * @param record the record of the file that asks for it; null for what the whole file asks for
 * @param name the contact it is about, by name and address; the group's name for a change to a group
 * @param group the group it is about, by name; null for changes to contacts
 * @param groupAddress that group's address
 * @param before what was, as JSON; null for something new
 * @param after what will be, as JSON
 * @param failure why it could not be applied; null where it was, or will be
 */
public record PlannedChange(
        long seq,
        @Nullable Long record,
        @Nullable Long line,
        AuditAction action,
        @Nullable String name,
        @Nullable String address,
        @Nullable String group,
        @Nullable String groupAddress,
        @Nullable String before,
        @Nullable String after,
        @Nullable String failure) {}
