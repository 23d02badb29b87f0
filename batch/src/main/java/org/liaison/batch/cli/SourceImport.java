package org.liaison.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.schedule.AttemptWork;
import org.liaison.batch.schedule.WorkResult;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.source.AttemptOutcome;
import org.liaison.source.FileSourceSearch;
import org.liaison.source.SourceAttempt;
import org.liaison.source.SourceAttemptId;
import org.liaison.source.SourceAttemptSearch;
import org.liaison.source.SourceAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/** Fetches the file of a source and takes it in, now and once, as its schedule would. */
final class SourceImport {

    private static final Logger LOG = LoggerFactory.getLogger(SourceImport.class);
    private static final long LOOK_AGAIN_MILLIS = 500;

    private final Services services;
    private final String source;
    private final boolean dryRun;
    private final boolean json;
    private final PrintWriter out;

    SourceImport(Services services, String source, boolean dryRun, boolean json, PrintWriter out) {
        this.services = services;
        this.source = source;
        this.dryRun = dryRun;
        this.json = json;
        this.out = out;
    }

    /** Tells of a run, as an import of a file does. */
    @FunctionalInterface
    interface RunTeller {
        void tell(ImportRun run) throws IOException;
    }

    /** Does it, tells what came of it, and returns the exit code. */
    int perform(RunTeller teller) throws IOException {
        var found = services.get(FileSourceSearch.class)
                .byName(source)
                .orElseThrow(() -> new UsageException(
                        "No files are fetched for a source %s; 'liaison sources' lists those of which they are"
                                .formatted(source)));
        var now = services.get(InstantSource.class).instant();
        var id = services.get(SourceAttempts.class).request(found.id(), dryRun, now);
        work(id);
        var attempts = services.get(SourceAttemptSearch.class);
        var attempt = attempts.byId(id).orElseThrow();
        int worst = ExitCode.OK;
        for (var begun : attempts.runs(id)) {
            var run = services.get(ImportRunSearch.class).byId(begun).orElseThrow();
            teller.tell(run);
            worst = Math.max(worst, ExitCode.of(run));
        }
        if (attempt.run() == null || attempt.code() != null) {
            tell(attempt);
        }
        return attempt.outcome() == AttemptOutcome.FAILED ? Math.max(worst, failure(attempt)) : worst;
    }

    private void work(SourceAttemptId id) {
        var work = services.get(AttemptWork.class);
        try {
            while (work.perform(id) == WorkResult.LOOK_AGAIN) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.debug("The import of the source broke down", e);
            work.giveUp(id);
        }
    }

    /** What could not be fetched is no usable file; a setting that is missing is wrong configuration. */
    private static int failure(SourceAttempt attempt) {
        return attempt.run() == null ? ExitCode.FILE_UNUSABLE : ExitCode.OK;
    }

    private void tell(SourceAttempt attempt) {
        if (json) {
            out.println(services.get(ObjectMapper.class)
                    .writeValueAsString(new AttemptReport(
                            source, String.valueOf(attempt.outcome()), attempt.code(), attempt.message())));
        } else {
            out.printf("%s: %s%n", source, sentence(attempt));
        }
        out.flush();
    }

    private static String sentence(SourceAttempt attempt) {
        return switch (attempt.outcome()) {
            case UNCHANGED -> "the file is the one that was taken in last";
            case null -> "it was not finished; a running server goes on with it";
            default -> attempt.message() + (attempt.code() == null ? "" : " (%s)".formatted(attempt.code()));
        };
    }

    record AttemptReport(
            String source,
            String outcome,
            @Nullable String code,
            @Nullable String message) {}
}
