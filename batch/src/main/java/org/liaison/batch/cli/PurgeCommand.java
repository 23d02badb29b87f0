package org.liaison.batch.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.operation.Purge;
import org.liaison.operation.Purged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Removes now what the server removes every night. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description =
                "Removes what has been kept for as long as LIAISON_RETENTION_FILE_DAYS, _ROW_DAYS, _DELETED_DAYS and"
                        + " _AUDIT_DAYS say, as the server does every night.")
final class PurgeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var services = Services.start()) {
            var purged = services.get(Purge.class)
                    .run(Clock.systemUTC())
                    .orElseThrow(() -> new UsageException("Another process is removing it at this moment"));
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(text(purged));
            out.flush();
            return ExitCode.OK;
        }
    }

    private static String text(Purged purged) {
        return "Removed %,d files, %,d rows of %,d import runs, %,d deleted recipients, %,d audit entries; %,d plans given up"
                .formatted(
                        purged.files(),
                        purged.rows(),
                        purged.runs(),
                        purged.recipients(),
                        purged.auditEntries(),
                        purged.plansGivenUp());
    }
}
