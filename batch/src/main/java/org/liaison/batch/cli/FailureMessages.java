package org.liaison.batch.cli;

import java.io.IOException;
import org.liaison.accepteddomain.DomainInUseException;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.WrongStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person at a terminal what went wrong, without a stack trace. */
final class FailureMessages implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMessages.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        if (failure instanceof UsageException
                || failure instanceof WrongStateException
                || failure instanceof RunBusyException
                || failure instanceof DomainInUseException) {
            err.println(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof IOException) {
            err.println("Cannot read or write: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        err.println("Something failed that should not: " + rootMessage(failure));
        err.println("Nothing that was stored is lost; set LOGGING_LEVEL_ORG_LIAISON=debug for details.");
        LOG.debug("A command failed", failure);
        return ExitCode.FAILED;
    }

    /** What Spring wraps around a failure to start says nothing to whoever typed the command. */
    private static String rootMessage(Throwable failure) {
        var root = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
