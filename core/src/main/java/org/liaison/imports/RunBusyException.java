package org.liaison.imports;

/** Says that somebody else is working on a run at this moment. */
public final class RunBusyException extends RuntimeException {

    public RunBusyException(ImportRunId run) {
        super("Import run %s is being worked on already".formatted(run));
    }
}
