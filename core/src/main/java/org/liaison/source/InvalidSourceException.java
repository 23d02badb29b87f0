package org.liaison.source;

/** Says what is wrong about a source, and where. */
public class InvalidSourceException extends IllegalArgumentException {

    private final SourceField field;

    public InvalidSourceException(SourceField field, String message) {
        super(message);
        this.field = field;
    }

    public SourceField field() {
        return field;
    }
}
