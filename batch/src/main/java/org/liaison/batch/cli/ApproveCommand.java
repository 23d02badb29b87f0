package org.liaison.batch.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.SecondPersonNeededException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a plan pass that a guard has held, and applies it. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Approves the plan of an import run that is held or awaits approval, and applies it. Only the plan that"
                        + " the run has now is approved: if the directory has changed since, it is made anew, and not applied"
                        + " where it differs.")
final class ApproveCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The number of the run.")
    private long run;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why the plan is right.")
    private String reason = "";

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new UsageException("An approval has a reason");
        }
        try (var services = Services.start()) {
            var search = services.get(ImportRunSearch.class);
            var id = new ImportRunId(run);
            var held = search.byId(id).orElseThrow(() -> new UsageException("There is no import run " + run));
            var hash = held.planHash();
            if (!held.state().isWaiting() || hash == null) {
                throw new UsageException("Import run %d is %s and waits for no approval".formatted(run, held.state()));
            }
            try {
                services.get(ImportRuns.class).approve(id, hash, reason);
            } catch (SecondPersonNeededException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
            ImportRun applied;
            try (var _ = Progress.of(id, search)) {
                applied = services.get(ImportLauncher.class).apply(id, hash);
            }
            RunOutput.print(
                    applied,
                    json,
                    services,
                    Objects.requireNonNull(spec).commandLine().getOut());
            return applied.state() == ImportState.PLANNED ? ExitCode.HELD : ExitCode.of(applied);
        }
    }
}
