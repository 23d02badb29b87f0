package org.liaison.web.report;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.Guard;
import org.liaison.imports.ImportCounts;
import org.liaison.report.GroupFacts;
import org.liaison.report.ReportFacts;
import org.liaison.report.ReportOutcome;

/**
 * A report as programs read it. The names are a contract: more may come, none changes.
 *
 * @param type what kind of event it is
 * @param timestamp when the import ended
 */
record WebhookBody(String type, Instant timestamp, Data data) {

    /**
     * @param report its number
     * @param dueAt when what came to no run was due; null for a run
     * @param run its number, and the name of its file; null where it came to none
     * @param error the code of what went wrong; null where nothing did
     * @param nextDue when the source is due next; null where nothing is scheduled
     * @param link the run's page; null where nobody said how people get there
     */
    record Data(
            long report,
            String source,
            ReportOutcome outcome,
            @Nullable Instant dueAt,
            @Nullable Long run,
            @Nullable String file,
            ImportCounts counts,
            List<GroupFacts> groups,
            long groupCount,
            List<Guard> guards,
            List<Problem> problems,
            long problemCount,
            @Nullable String error,
            @Nullable Instant nextDue,
            @Nullable URI link) {}

    /** Where in the file something is wrong, and what. */
    record Problem(long line, long record, String code) {}

    static WebhookBody of(ReportFacts facts, ReportSettings settings) {
        var run = facts.run();
        var attempt = facts.attempt();
        return new WebhookBody(
                "import.ended",
                facts.report().createdAt(),
                new Data(
                        facts.report().id(),
                        facts.source(),
                        facts.outcome(),
                        attempt == null ? null : attempt.dueAt(),
                        run == null ? null : run.id().value(),
                        run == null ? null : run.file().name(),
                        run == null ? ImportCounts.NONE : run.counts(),
                        facts.groups(),
                        facts.groupCount(),
                        facts.guards(),
                        facts.problems().stream()
                                .map(problem -> new Problem(problem.line(), problem.record(), problem.code()))
                                .toList(),
                        facts.problemCount(),
                        facts.errorCode().orElse(null),
                        facts.nextDue() == null ? null : facts.nextDue().toInstant(),
                        run == null ? null : settings.page(run.id().value())));
    }
}
