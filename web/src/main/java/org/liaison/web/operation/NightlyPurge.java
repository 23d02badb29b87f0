package org.liaison.web.operation;

import java.time.Clock;
import org.liaison.operation.Purge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes every night what has been kept for long enough. A night on which nothing runs is made up for by the next. */
@Component
class NightlyPurge {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyPurge.class);

    private final Purge purge;

    NightlyPurge(Purge purge) {
        this.purge = purge;
    }

    @Scheduled(cron = "${liaison.retention.cron:0 30 3 * * *}")
    void run() {
        purge.run(Clock.systemUTC())
                .filter(purged -> !purged.isNothing())
                .ifPresent(purged -> LOG.info("What had been kept for long enough was removed: {}", purged));
    }
}
