package org.liaison.imports;

/** Says that an import cannot be planned as it was asked for; nothing but the run is stored. The message can be shown. */
public final class UnusableImportException extends RuntimeException {

    private final String code;

    public UnusableImportException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
