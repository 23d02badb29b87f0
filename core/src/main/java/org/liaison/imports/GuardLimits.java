package org.liaison.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a plan may go without asking a person. Every share comes with a number below which it does not count, so that a
 * change to three of ten members is no alarm, and the loss of a whole small group still is.
 *
 * @param minRowsPercent of the median of the source's last five imports, the least rows a file may have
 * @param maxErrorPercent of a file's rows, the most that may be rejected; up to {@code freeErrors} always may
 * @param maxRemovalPercent of a group's members, the most that may be removed; up to {@code freeRemovals} always may
 * @param maxTotalRemovalPercent of all memberships in the groups that the plan changes, the most that may be removed
 * @param maxOverwritePercent of the contacts that a file names and that exist, the most whose fields may be overwritten; up
 *     to {@code freeOverwrites} always may
 * @param maxCreationPercent of the median rows of the source's last five imports, the most new contacts
 * @param secondPersonFrom from this many changes on, somebody other than who started the import has to approve it; 0 for
 *     never
 */
@ConfigurationProperties("liaison.import.guards")
public record GuardLimits(
        @DefaultValue("70") int minRowsPercent,
        @DefaultValue("5") int maxErrorPercent,
        @DefaultValue("10") int freeErrors,
        @DefaultValue("10") int maxRemovalPercent,
        @DefaultValue("5") int freeRemovals,
        @DefaultValue("5") int maxTotalRemovalPercent,
        @DefaultValue("20") int maxOverwritePercent,
        @DefaultValue("50") int freeOverwrites,
        @DefaultValue("50") int maxCreationPercent,
        @DefaultValue("0") long secondPersonFrom) {}
