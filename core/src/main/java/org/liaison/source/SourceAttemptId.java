package org.liaison.source;

/** Identity of an attempt to import from a source. */
public record SourceAttemptId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
