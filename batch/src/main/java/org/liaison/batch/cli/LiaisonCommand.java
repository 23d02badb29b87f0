package org.liaison.batch.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code liaison}, which does nothing without one of its subcommands. */
@Command(
        name = "liaison",
        description = "Admin centre for external mail contacts and distribution groups.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Liaison",
        subcommands = {
            ImportCommand.class,
            RunsCommand.class,
            SourcesCommand.class,
            ApproveCommand.class,
            UndoCommand.class,
            ResumeCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            DomainsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PurgeCommand.class,
            PasswordCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 applied or nothing to do, 1 applied with some rows rejected,"
                    + " 2 held for a person, 3 file unusable, 4 wrong usage or configuration,"
                    + " 5 failed and can be resumed.",
            "",
            "The data lies in LIAISON_HOME, by default the folder 'data'. A PostgreSQL server of your own is used"
                    + " when SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD are set."
        })
public final class LiaisonCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * Prepares the command line.
     *
     * @param more further subcommands, such as the web application's
     */
    public static CommandLine commandLine(Object... more) {
        var commandLine = new CommandLine(new LiaisonCommand());
        for (var command : more) {
            commandLine.addSubcommand(command);
        }
        return configured(commandLine);
    }

    private static CommandLine configured(CommandLine commandLine) {
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureMessages())
                .setOut(standardOutput())
                .setParameterExceptionHandler((exception, _) -> refuse(exception));
    }

    /** JSON and CSV are UTF-8, whatever the locale that a scheduler runs us in; only a terminal gets what it displays. */
    @SuppressWarnings("SystemConsoleNull")
    private static PrintWriter standardOutput() {
        var console = System.console();
        boolean isTerminal = console != null && console.isTerminal();
        return new PrintWriter(System.out, true, isTerminal ? System.out.charset() : StandardCharsets.UTF_8);
    }

    private static int refuse(ParameterException exception) {
        var failing = exception.getCommandLine();
        var err = failing.getErr();
        err.println(exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.printf("Try '%s --help'.%n", failing.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "A command is needed, such as 'import'.");
    }
}
