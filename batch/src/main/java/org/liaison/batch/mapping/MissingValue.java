package org.liaison.batch.mapping;

import java.util.Set;

/**
 * What databases and spreadsheets write into a cell where there is no value. Only in the very spelling of the programs: there
 * are people called Null.
 */
public final class MissingValue {

    private static final Set<String> WORDS = Set.of(
            "NULL", "\\N", "(null)", "#N/A", "#NAME?", "#NULL!", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NV",
            "#WERT!");

    private MissingValue() {}

    /** Whether the cell says nothing. */
    public static boolean is(String cell) {
        return WORDS.contains(cell);
    }
}
