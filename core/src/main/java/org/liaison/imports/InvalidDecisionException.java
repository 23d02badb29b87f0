package org.liaison.imports;

/** Says that a record waits for no decision, or cannot mean whom it was said to mean. */
public final class InvalidDecisionException extends RuntimeException {

    InvalidDecisionException(String message) {
        super(message);
    }
}
