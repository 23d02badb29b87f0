package org.liaison.web.membership;

import java.util.concurrent.TimeUnit;
import org.liaison.membership.MembershipExpiry;
import org.liaison.web.component.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends memberships whose last day is over: when the program starts, and every hour. */
@Component
class EndingMemberships {

    private static final Logger LOG = LoggerFactory.getLogger(EndingMemberships.class);

    private final MembershipExpiry expiry;

    EndingMemberships(MembershipExpiry expiry) {
        this.expiry = expiry;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void endPast() {
        int ended = expiry.endPast(Times.today());
        if (ended > 0) {
            LOG.info("{} memberships have ended: their last day is over", ended);
        }
    }
}
