package org.liaison.batch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
            ResumeCommand.class,
            ExportCommand.class,
            DomainsCommand.class,
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

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

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
                .setParameterExceptionHandler((exception, _) -> {
                    var failing = exception.getCommandLine();
                    failing.getErr().println(exception.getMessage());
                    failing.getErr()
                            .printf(
                                    "Try '%s --help'.%n",
                                    failing.getCommandSpec().qualifiedName());
                    return ExitCode.USAGE;
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), "A command is needed, such as 'import'.");
    }
}
