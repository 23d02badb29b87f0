package org.liaison.batch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.liaison.accepteddomain.DomainInUseException;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.UnusableImportException;
import org.liaison.imports.WrongStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationContextException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person at a terminal what went wrong, without a stack trace. */
final class FailureMessages implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMessages.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        if (Services.areInterrupted()) {
            return ExitCode.FAILED;
        }
        if (failure instanceof UsageException
                || failure instanceof WrongStateException
                || failure instanceof RunBusyException
                || failure instanceof UnusableImportException
                || failure instanceof DomainInUseException) {
            err.println(failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof IOException) {
            err.println("Cannot read or write: " + message(failure));
            return ExitCode.USAGE;
        }
        if (failure instanceof BeansException || failure instanceof ApplicationContextException) {
            err.println("Liaison cannot start: " + startMessage(failure));
            LOG.debug("The services did not start", failure);
            return ExitCode.USAGE;
        }
        if (isDatabaseGone(failure)) {
            err.println("The database does not answer any more. Nothing that was stored is lost; when it is back,"
                    + " 'liaison runs' shows what is unfinished, and 'liaison resume RUN' goes on with it.");
            LOG.debug("The database went away", failure);
            return ExitCode.FAILED;
        }
        err.println("Something failed that should not: " + message(rootOf(failure)));
        err.println("Nothing that was stored is lost; set LOGGING_LEVEL_ORG_LIAISON=debug for details.");
        LOG.debug("A command failed", failure);
        return ExitCode.FAILED;
    }

    /**
     * What Spring wraps around a failure to start says nothing to whoever typed the command; the database's own words do, and
     * so does what is at the bottom.
     */
    private static String startMessage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return "the database cannot be used. " + cause.getMessage();
            }
            if (cause instanceof UncheckedIOException io) {
                return io.getMessage() + ": " + message(rootOf(io));
            }
        }
        return message(rootOf(failure));
    }

    /**
     * By SQLSTATE: connection exceptions, and servers that are shut down or start again. There is none where a transaction can
     * be neither ended nor taken back, since its connection is closed.
     */
    private static boolean isDatabaseGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P");
            }
        }
        return failure instanceof TransactionException;
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    /** Many exceptions of files say nothing but the file's name. */
    private static String message(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "There is no file or folder " + missing.getFile();
            case AccessDeniedException denied -> denied.getFile() + " is not accessible";
            case FileAlreadyExistsException existing -> existing.getFile() + " exists and is not a folder";
            case IOException other -> String.valueOf(other.getMessage());
            default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
        };
    }
}
