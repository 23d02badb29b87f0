package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bench/run}. */
@Command(
        name = "bench/run",
        subcommands = ListBenchmark.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures Liaison against plain SQL that does the same on the same server.")
final class Benchmark implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ROWS",
            defaultValue = "100000",
            description = "How many rows the file has; several for several sizes. Default: ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Measure everything so often and show the median. Default: ${DEFAULT-VALUE}.")
    private int repeat;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "The most heap that Liaison may take. Default: ${DEFAULT-VALUE}.")
    private String heap = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Makes other files of the same kind. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--apart",
            description = "Measure one after the other instead of step by step, and drop each database before the next:"
                    + " 10,000,000 rows take 55 GB of disk instead of 75.")
    private boolean apart;

    @Option(
            names = "--new-only",
            description = "Measure new contacts and their undo, on the simplest tables only: 10,000,000 rows take a"
                    + " third of an hour instead of hours.")
    private boolean newOnly;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the table into a file as well.")
    private @Nullable Path output;

    @Option(names = "--keep", description = "Keep files and databases, to look at them.")
    private boolean keep;

    @Option(names = "--jar", paramLabel = "FILE", required = true, hidden = true)
    private Path jar = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (repeat < 1 || sizes.stream().anyMatch(rows -> rows < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "A file has at least one row and is measured at least once");
        }
        var results = new ResultTable();
        try (var scratch = Scratch.create(keep)) {
            System.err.println("Files and databases lie in " + scratch.directory());
            for (int rows : sizes) {
                var round = new Round(new PartnerFile(rows, seed), scratch, jar, heap, results);
                for (int i = 0; i < repeat; i++) {
                    measure(round, scratch.directory(), "%d-%d".formatted(rows, i));
                }
            }
        }
        var table = results.toMarkdown();
        System.out.print(table);
        if (output != null) {
            Files.writeString(output, table);
        }
        return 0;
    }

    private void measure(Round round, Path directory, String name)
            throws IOException, SQLException, InterruptedException {
        if (newOnly) {
            round.newOnly(directory.resolve("new-" + name));
        } else {
            round.compare(directory.resolve("compare-" + name), apart);
            round.undo(directory.resolve("undo-" + name));
        }
    }
}
