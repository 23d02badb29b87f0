package org.liaison.batch.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that was interrupted. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with an import run that was interrupted, where it stood.")
final class ResumeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The number of the run.")
    private long run;

    @Override
    public Integer call() {
        try (var services = Services.start()) {
            var search = services.get(ImportRunSearch.class);
            var id = new ImportRunId(run);
            if (search.byId(id).isEmpty()) {
                throw new UsageException("There is no import run " + run);
            }
            var resumed = services.get(ImportLauncher.class).resume(id);
            ImportSummary.print(
                    resumed, search, Objects.requireNonNull(spec).commandLine().getOut());
            return ExitCode.of(resumed);
        }
    }
}
