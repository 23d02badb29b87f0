package org.liaison.imports;

/** A plan is so large that somebody other than who started the import has to approve it. */
public class SecondPersonNeededException extends RuntimeException {

    SecondPersonNeededException(ImportRunId run) {
        super("Import run %s has to be approved by somebody other than who started it".formatted(run));
    }
}
