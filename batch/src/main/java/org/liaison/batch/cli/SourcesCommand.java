package org.liaison.batch.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.source.FileSource;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** Lists the sources whose files are fetched, or shows what came of one. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Lists the sources whose files are fetched, or shows what came of one.")
final class SourcesCommand implements Callable<Integer> {

    private static final int LATEST = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name of a source.")
    private @Nullable String name;

    @Option(names = "--json", description = "Print one JSON object for each source, or for each import of one.")
    private boolean json;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var services = Services.start()) {
            if (name == null) {
                list(services, out);
            } else {
                var source = services.get(FileSourceSearch.class)
                        .byName(name)
                        .orElseThrow(() -> new UsageException("No files are fetched for a source " + name));
                services.get(SourceAttemptSearch.class)
                        .ofSource(source.id(), 0, LATEST)
                        .forEach(attempt -> print(attempt, source, services, out));
            }
            out.flush();
            return ExitCode.OK;
        }
    }

    private void list(Services services, PrintWriter out) {
        var now = services.get(InstantSource.class).instant();
        var last = services.get(SourceAttemptSearch.class).last().stream()
                .collect(Collectors.toMap(SourceAttempt::source, Function.identity()));
        for (var source : services.get(FileSourceSearch.class).list()) {
            var report = SourceReport.of(source, last.get(source.id()), now);
            if (json) {
                out.println(services.get(ObjectMapper.class).writeValueAsString(report));
            } else {
                out.printf(
                        "%-24s  next %-16s  last %-32s  %s%n",
                        source.name(),
                        source.paused() ? "paused" : time(report.next(), zone(source)),
                        report.last() == null
                                ? "-"
                                : "%s %s"
                                        .formatted(
                                                time(report.last().due(), zone(source)),
                                                report.last().outcome()),
                        report.location());
            }
        }
    }

    private void print(SourceAttempt attempt, FileSource source, Services services, PrintWriter out) {
        var report = AttemptReport.of(attempt);
        if (json) {
            out.println(services.get(ObjectMapper.class).writeValueAsString(report));
        } else {
            out.printf(
                    "%s  %-14s  %s%s%n",
                    time(report.due(), zone(source)),
                    report.outcome(),
                    report.run() == null ? "" : "run %d  ".formatted(report.run()),
                    report.message() == null ? "" : report.message());
        }
    }

    private static ZoneId zone(FileSource source) {
        return source.details().schedule().zone();
    }

    private static String time(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "-" : TIME.format(moment.atZone(zone));
    }

    /**
     * A source, for scripts.
     *
     * @param next null where it is due only when somebody asks
     */
    record SourceReport(
            String source,
            String location,
            String mode,
            List<String> groups,
            @Nullable String cron,
            String zone,
            boolean paused,
            @Nullable Instant next,
            @Nullable AttemptReport last) {

        static SourceReport of(FileSource source, @Nullable SourceAttempt last, Instant now) {
            var details = source.details();
            return new SourceReport(
                    source.name(),
                    details.location().describe(),
                    details.options().mode().name(),
                    details.options().targetGroups(),
                    details.schedule().cron(),
                    details.schedule().zone().getId(),
                    source.paused(),
                    source.paused() ? null : details.schedule().next(now).orElse(null),
                    last == null ? null : AttemptReport.of(last));
        }
    }

    /** What came of a source once, for scripts. */
    record AttemptReport(
            Instant due,
            String outcome,
            @Nullable String requestedBy,
            boolean dryRun,
            @Nullable Long run,
            @Nullable Instant applyAt,
            @Nullable String code,
            @Nullable String message) {

        static AttemptReport of(SourceAttempt attempt) {
            return new AttemptReport(
                    attempt.dueAt(),
                    attempt.outcome() == null ? "RUNNING" : attempt.outcome().name(),
                    attempt.requestedBy(),
                    attempt.dryRun(),
                    attempt.run() == null ? null : attempt.run().value(),
                    attempt.applyAt(),
                    attempt.code(),
                    attempt.message());
        }
    }
}
