package org.liaison.operation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.liaison.audit.AuditAction;
import org.liaison.audit.AuditLog;
import org.liaison.imports.ReceivedFilesPurge;
import org.liaison.imports.RunExpiry;
import org.liaison.recipient.RecipientPurge;
import org.liaison.sql.AdvisoryLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what has been kept for long enough, in batches of one short transaction each, so that nobody waits for it. Nothing
 * goes that an undo still on offer needs.
 */
@Service
@EnableConfigurationProperties(RetentionSettings.class)
public class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private final RetentionSettings settings;
    private final RunExpiry runs;
    private final RecipientPurge recipients;
    private final ReceivedFilesPurge files;
    private final AuditLog audit;
    private final AdvisoryLock locks;
    private final TransactionTemplate transaction;

    Purge(
            RetentionSettings settings,
            RunExpiry runs,
            RecipientPurge recipients,
            ReceivedFilesPurge files,
            AuditLog audit,
            AdvisoryLock locks,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.runs = runs;
        this.recipients = recipients;
        this.files = files;
        this.audit = audit;
        this.locks = locks;
        this.transaction = transaction;
    }

    /**
     * Removes everything that is due.
     *
     * @return what was removed; empty where another process is at it
     */
    public Optional<Purged> run(Clock clock) {
        return locks.tryAcquire("purge").map(lock -> {
            try (lock) {
                return purge(clock.instant());
            }
        });
    }

    private Purged purge(Instant now) {
        var rowsBefore = before(now, settings.rowDays());
        long plans = inBatches(() -> runs.giveUpPlans(rowsBefore));
        long expired = inBatches(() -> runs.expire(rowsBefore));
        inBatches(runs::tellNext);
        long rows = inBatches(runs::purgeNext);
        long people = inBatches(() -> recipients.purge(before(now, settings.deletedDays())));
        long entries = inBatches(() -> audit.purge(before(now, settings.auditDays())))
                + inBatches(() -> runs.purgeChanges(before(now, settings.auditDays())));
        var purged = new Purged(plans, expired, rows, files(before(now, settings.fileDays())), people, entries);
        if (!purged.isNothing()) {
            transaction.executeWithoutResult(
                    _ -> audit.record(AuditAction.DATA_PURGED, null, Map.of(), purged.numbers()));
        }
        return purged;
    }

    private long files(Instant before) {
        try {
            return files.purge(before);
        } catch (IOException e) {
            LOG.warn("Files that were taken in long ago cannot be removed", e);
            return 0;
        }
    }

    private long inBatches(LongSupplier batch) {
        long total = 0;
        long removed;
        do {
            Long done = transaction.execute(_ -> batch.getAsLong());
            removed = done == null ? 0 : done;
            total += removed;
        } while (removed > 0);
        return total;
    }

    /** What is kept for ever is older than everything. */
    private static Instant before(Instant now, int days) {
        return days == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
    }
}
