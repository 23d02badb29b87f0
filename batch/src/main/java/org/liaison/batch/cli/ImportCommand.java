package org.liaison.batch.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.export.ErrorsFile;
import org.liaison.batch.job.ImportLauncher;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.ReceivedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes files in: reads them, plans, and unless only asked to look, applies. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Imports contacts, and their memberships in groups, from CSV files.")
final class ImportCommand implements Callable<Integer> {

    private static final Set<String> OF_A_SOURCE = Set.of("--source", "--dry-run", "--report", "--json");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "CSV files, one import run each. With --source and no file, the file of the source is fetched and"
                            + " taken in as the source says.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Show what would change and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "ADD_AND_FILL",
            description = "What may happen: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ImportMode mode = ImportMode.ADD_AND_FILL;

    @Option(
            names = "--group",
            paramLabel = "ADDRESS",
            description = "A group that every contact of the files joins. May be repeated.")
    private List<String> groups = List.of();

    @Option(names = "--create-groups", description = "Create groups that do not exist.")
    private boolean createGroups;

    @Option(names = "--source", paramLabel = "NAME", description = "The origin that owns the memberships.")
    private @Nullable String source;

    @Option(names = "--encoding", paramLabel = "E", description = "The files' encoding, such as windows-1252.")
    private @Nullable String encoding;

    @Option(names = "--delimiter", paramLabel = "D", description = "What separates cells, such as ';' or 'tab'.")
    private @Nullable String delimiter;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "What a column means, such as 'Mail=externalAddress'. May be repeated.")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--clear-token",
            paramLabel = "TEXT",
            description = "A cell with exactly this text empties its field. An empty cell leaves it as it is.")
    private @Nullable String clearToken;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the rejected rows to errors.csv in this folder.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print one JSON object for each file, one on each line, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            return importSource();
        }
        files.forEach(ImportCommand::requireReadable);
        var options = options();
        makeReportFolder();
        int worst = ExitCode.OK;
        try (var services = Services.start()) {
            for (var file : files) {
                worst = Math.max(worst, ExitCode.of(importFile(file, options, services)));
            }
        }
        return worst;
    }

    private int importSource() throws IOException {
        if (source == null) {
            throw new UsageException("Name a FILE to import, or with --source whose file to fetch");
        }
        requireNothingOfTheFile();
        makeReportFolder();
        try (var services = Services.start()) {
            return new SourceImport(
                            services, source, dryRun, json, spec().commandLine().getOut())
                    .perform(run -> tell(run, services));
        }
    }

    /** Who only names a source takes its files in as it says. */
    private void requireNothingOfTheFile() {
        spec().commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !OF_A_SOURCE.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageException(
                            "The source says how its files are taken in; %s goes with a FILE".formatted(option));
                });
    }

    private void makeReportFolder() throws IOException {
        if (report != null) {
            Files.createDirectories(report);
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private static void requireReadable(Path file) {
        if (!Files.exists(file)) {
            throw new UsageException("There is no file " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + " is not a file");
        }
        if (!Files.isReadable(file)) {
            throw new UsageException("The file %s cannot be read".formatted(file));
        }
    }

    private ImportRun importFile(Path file, ImportOptions options, Services services) throws IOException {
        var search = services.get(ImportRunSearch.class);
        var launcher = services.get(ImportLauncher.class);
        try (var content = Files.newInputStream(file)) {
            var received = services.get(ReceivedFiles.class)
                    .receive(Objects.requireNonNull(file.getFileName()).toString(), content);
            var id = services.get(ImportRuns.class).begin(received, options);
            ImportRun run;
            try (var _ = Progress.of(id, search)) {
                run = launcher.prepare(id);
                if (run.state() == ImportState.PLANNED && !dryRun) {
                    run = launcher.apply(id);
                }
            }
            tell(run, services);
            return run;
        }
    }

    private ImportOptions options() {
        requireEncoding();
        if (source != null && source.isBlank()) {
            throw new UsageException("A source has a name");
        }
        return new ImportOptions(
                mode, source, createGroups, groups, encoding, delimiterCharacter(), mapping, clearToken);
    }

    private void requireEncoding() {
        try {
            if (encoding == null || Charset.isSupported(encoding)) {
                return;
            }
        } catch (IllegalCharsetNameException _) {
            // Not even a name, so there is no such encoding either.
        }
        throw new UsageException("There is no encoding %s; UTF-8 and windows-1252 are some".formatted(encoding));
    }

    private @Nullable String delimiterCharacter() {
        if (delimiter == null) {
            return null;
        }
        return switch (delimiter) {
            case "tab", "\\t" -> "\t";
            default -> {
                if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
                    throw new UsageException("A delimiter is one character other than a quote, or 'tab'");
                }
                yield delimiter;
            }
        };
    }

    private void tell(ImportRun run, Services services) throws IOException {
        if (Services.areInterrupted()) {
            // That it can be resumed is told already.
            return;
        }
        RunOutput.print(run, json, services, spec().commandLine().getOut());
        if (report != null
                && run.counts().rows().rejected() + run.counts().rows().review() > 0) {
            var name = files.size() <= 1 ? "errors.csv" : "errors-%s.csv".formatted(run.id());
            try (var errors = Files.newOutputStream(report.resolve(name))) {
                services.get(ErrorsFile.class).write(run, errors);
            }
        }
    }
}
