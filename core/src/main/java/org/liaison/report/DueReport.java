package org.liaison.report;

import java.time.Instant;
import java.util.List;

/**
 * A report that somebody has yet to get by one channel.
 *
 * @param id its number, the same for all channels and attempts
 * @param createdAt when its subject ended
 * @param attempts how often it has been tried in vain
 * @param recipients who has yet to get it, by address; empty for everybody
 */
public record DueReport(long id, Instant createdAt, ReportChannel channel, int attempts, List<String> recipients) {}
