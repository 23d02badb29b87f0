package org.liaison.web.report;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaison.report.Delivery;
import org.liaison.report.DueReport;
import org.liaison.report.ReportChannel;
import org.liaison.report.ReportFacts;
import org.liaison.report.ReportFactsSearch;
import org.liaison.report.ReportOutbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers the reports that are due, each in a transaction of its own: another process passes over what this one is at, and
 * what it dies over is due again.
 */
@Component
@EnableConfigurationProperties(ReportSettings.class)
class ReportSender {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSender.class);

    private final ReportOutbox outbox;
    private final ReportFactsSearch search;
    private final ReportSettings settings;
    private final Map<ReportChannel, Channel> channels;
    private final TransactionTemplate transaction;
    private final InstantSource clock = InstantSource.system();

    ReportSender(
            ReportOutbox outbox,
            ReportFactsSearch search,
            ReportSettings settings,
            List<Channel> channels,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.search = search;
        this.settings = settings;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.transaction = transaction;
    }

    /** Delivers everything that is due now. */
    @Scheduled(fixedDelayString = "PT10S")
    void send() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(_ -> sendNext()))) {
                // One after the other.
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Reports cannot be looked up", e);
        }
    }

    private boolean sendNext() {
        var next = outbox.next(clock.instant());
        next.ifPresent(report -> {
            var delivery = deliver(report);
            outbox.delivered(report, delivery, clock.instant());
            log(report, delivery);
        });
        return next.isPresent();
    }

    private Delivery deliver(DueReport report) {
        var channel = channels.get(report.channel());
        if (channel == null || !channel.isSetUp()) {
            return new Delivery.NotWanted();
        }
        ReportFacts facts = search.of(report);
        return settings.when().covers(facts.outcome()) ? channel.deliver(facts) : new Delivery.NotWanted();
    }

    private static void log(DueReport report, Delivery delivery) {
        var channel = report.channel();
        switch (delivery) {
            case Delivery.Sent sent
            when sent.remark().isEmpty() -> LOG.info("Report {} was delivered by {}", report.id(), channel);
            case Delivery.Sent sent ->
                LOG.warn(
                        "Report {} was delivered by {}, but not to everybody: {}", report.id(), channel, sent.remark());
            case Delivery.Later later ->
                LOG.warn("Report {} cannot be delivered by {} and waits: {}", report.id(), channel, later.reason());
            case Delivery.Refused refused ->
                LOG.error("Report {} cannot be delivered by {}: {}", report.id(), channel, refused.reason());
            case Delivery.NotWanted _ -> LOG.debug("Nobody wants report {} by {}", report.id(), channel);
        }
    }
}
