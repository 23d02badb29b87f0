package org.liaison.batch.cli;

import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists import runs, or shows one. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists the latest import runs, or shows one.")
final class RunsCommand implements Callable<Integer> {

    private static final int LATEST = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The number of a run.")
    private @Nullable Long run;

    @Option(names = "--json", description = "Print one JSON object for each run, one on each line, and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        try (var services = Services.start()) {
            var search = services.get(ImportRunSearch.class);
            if (run == null) {
                search.page(0, LATEST).forEach(each -> print(each, services));
                return ExitCode.OK;
            }
            var found = search.byId(new ImportRunId(run))
                    .orElseThrow(() -> new UsageException("There is no import run " + run));
            RunOutput.print(
                    found,
                    json,
                    services,
                    Objects.requireNonNull(spec).commandLine().getOut());
            return ExitCode.OK;
        }
    }

    private void print(ImportRun each, Services services) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            RunOutput.printJson(each, services, out);
        } else {
            out.printf(
                    "%6s  %tF %<tR  %-20s  %,10d rows  %s%s%n",
                    each.id(),
                    each.createdAt().atZone(ZoneId.systemDefault()),
                    each.state(),
                    each.rowsRead(),
                    each.undoOf() == null ? "" : "undo of run %s, ".formatted(each.undoOf()),
                    each.file().name());
        }
        out.flush();
    }
}
