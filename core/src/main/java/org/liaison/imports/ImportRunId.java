package org.liaison.imports;

/** The number of an import run, as people and scripts name it. */
public record ImportRunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
