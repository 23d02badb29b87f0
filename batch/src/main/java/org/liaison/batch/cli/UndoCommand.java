package org.liaison.batch.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.WrongStateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an applied import back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Undoes an import run: what it created, changed, added and removed becomes what it was. What somebody"
                        + " has changed since stays, and is listed.")
final class UndoCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The number of the run.")
    private long run;

    @Option(names = "--dry-run", description = "Show what would change and change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        try (var services = Services.start()) {
            var search = services.get(ImportRunSearch.class);
            var launcher = services.get(ImportLauncher.class);
            var id = new ImportRunId(run);
            var undone = search.byId(id).orElseThrow(() -> new UsageException("There is no import run " + run));
            try {
                var undo = launcher.planUndo(id);
                if (dryRun) {
                    services.get(ImportRuns.class).cancel(undo.id());
                } else {
                    try (var _ = Progress.of(undo.id(), search)) {
                        undo = launcher.apply(undo.id());
                    }
                }
                RunOutput.print(
                        undo,
                        json,
                        services,
                        Objects.requireNonNull(spec).commandLine().getOut());
                return ExitCode.of(undo);
            } catch (WrongStateException _) {
                throw new UsageException(
                        "Import run %d is %s; there is nothing to undo".formatted(run, undone.state()));
            }
        }
    }
}
