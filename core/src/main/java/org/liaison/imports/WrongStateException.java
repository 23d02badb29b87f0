package org.liaison.imports;

/** Says that a run is not in a state from which it could go where somebody wants it. */
public final class WrongStateException extends RuntimeException {

    WrongStateException(ImportRunId run, ImportState wanted) {
        super("Import run %s cannot become %s now".formatted(run, wanted));
    }
}
