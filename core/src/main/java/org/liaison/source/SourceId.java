package org.liaison.source;

/** Identity of a source. */
public record SourceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
