package org.liaison.web.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.liaison.imports.ImportState;
import org.liaison.operation.OperationFigures;
import org.liaison.operation.OperationSearch;
import org.liaison.operation.SourceFigures;
import org.liaison.source.AttemptOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The metrics that operators set alerts on. They tell of the imports of all processes that share the database, since the
 * numbers come from there. Scraping asks nobody; what it gets is a quarter of a minute old at the most.
 */
@Component
class ImportMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(ImportMetrics.class);

    private final OperationSearch search;
    private final MeterRegistry registry;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, SourceFigures> sources = new ConcurrentHashMap<>();
    private volatile OperationFigures figures = OperationFigures.NONE;

    ImportMetrics(OperationSearch search, MeterRegistry registry) {
        this.search = search;
        this.registry = registry;
        for (var state : ImportState.values()) {
            Gauge.builder("liaison.import.runs", () -> figures.runs(state))
                    .description("Import runs by state")
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("liaison.import.held", () -> figures.held())
                .description("Import runs whose plan waits for a person's approval")
                .register(registry);
        Gauge.builder("liaison.reports.waiting", () -> figures.reportsWaiting())
                .description("Reports that could not be delivered so far and are tried again")
                .register(registry);
        Gauge.builder("liaison.reports.refused", () -> figures.reportsRefused())
                .description("Reports that were given up within the last day")
                .register(registry);
    }

    /** While the database is away, what was known last stays, and ages go on growing. */
    @Scheduled(fixedDelayString = "PT15S")
    void refresh() {
        try {
            figures = search.figures();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The figures of imports cannot be read", e);
            return;
        }
        for (var source : figures.sources()) {
            if (sources.put(source.source(), source) == null) {
                register(source.source());
                registerAttempts(source.source());
            }
        }
    }

    private void register(String source) {
        Gauge.builder("liaison.source.last.good.run.age", () -> number(source, this::age))
                .description(
                        "Time since an import of the source last ended as it should; before the first, since it was added")
                .baseUnit("seconds")
                .tag("source", source)
                .register(registry);
        counter("liaison.import.rows.read", source, SourceFigures::rowsRead)
                .description("Rows of files that were applied or changed nothing")
                .register(registry);
        counter("liaison.import.rows.imported", source, SourceFigures::rowsImported)
                .description("Rows that created or changed a contact or a membership")
                .register(registry);
        counter("liaison.import.rows.rejected", source, SourceFigures::rowsRejected)
                .description("Rows that were rejected or left for a person to decide")
                .register(registry);
        counter("liaison.import.runs.failed", source, SourceFigures::runsFailed)
                .description("Imports that were stopped, or whose file was unusable")
                .register(registry);
        counter("liaison.import.apply", source, figures -> figures.applyMillis() / 1_000.0)
                .description("Time that applying plans took")
                .baseUnit("seconds")
                .register(registry);
    }

    /** One line for each way in which an attempt can end, so that an alert finds those that have never happened. */
    private void registerAttempts(String source) {
        for (var outcome : AttemptOutcome.values()) {
            FunctionCounter.builder(
                            "liaison.source.attempts", this, metrics -> metrics.figures.attempts(source, outcome))
                    .description("Attempts to import from the source that ended so")
                    .tag("source", source)
                    .tag("outcome", outcome.name())
                    .register(registry);
        }
    }

    private FunctionCounter.Builder<ImportMetrics> counter(
            String name, String source, ToDoubleFunction<SourceFigures> number) {
        return FunctionCounter.builder(name, this, metrics -> metrics.number(source, number))
                .tag("source", source);
    }

    private double number(String source, ToDoubleFunction<SourceFigures> number) {
        var known = sources.get(source);
        return known == null ? Double.NaN : number.applyAsDouble(known);
    }

    private double age(SourceFigures source) {
        return Duration.between(source.lastGood(), clock.instant()).toMillis() / 1_000.0;
    }
}
