package org.liaison.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth knowing, about a record. Neither the message nor anything else repeats a cell of the file.
 *
 * @param line the physical line where the record starts, from 1
 * @param record the record's position in the file, from 1
 * @param column the column it is about; null for the whole record
 * @param code a stable code for scripts, such as {@code ADDR-401}
 */
public record ImportProblem(
        long line, long record, @Nullable String column, String code, Severity severity, String message) {

    /** An error rejects its record, and a review leaves it until a person has decided; a warning does neither. */
    public enum Severity {
        WARNING,
        REVIEW,
        ERROR
    }
}
