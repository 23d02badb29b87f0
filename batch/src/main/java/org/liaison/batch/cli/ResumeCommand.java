package org.liaison.batch.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that was interrupted. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with an import run that was interrupted, where it stood. One that was interrupted before"
                + " there was a plan is planned, and changes nothing without --apply.")
final class ResumeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The number of the run.")
    private long run;

    @Option(names = "--apply", description = "Apply the plan, too, as 'import' does without --dry-run.")
    private boolean apply;

    @Override
    public Integer call() {
        try (var services = Services.start()) {
            var search = services.get(ImportRunSearch.class);
            var id = new ImportRunId(run);
            if (search.byId(id).isEmpty()) {
                throw new UsageException("There is no import run " + run);
            }
            var launcher = services.get(ImportLauncher.class);
            ImportRun resumed;
            try (var _ = Progress.of(id, search)) {
                resumed = launcher.resume(id);
                if (apply && resumed.state() == ImportState.PLANNED) {
                    resumed = launcher.apply(id);
                }
            }
            RunOutput.print(
                    resumed,
                    false,
                    services,
                    Objects.requireNonNull(spec).commandLine().getOut());
            return ExitCode.of(resumed);
        }
    }
}
