package org.liaison.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, for a person to correct.
 *
 * @param record its place among all records of the file, from 1
 * @param line the physical line where it starts, from 1
 * @param cells as the file has them, or as a person corrected them
 * @param column the column that the problem is about; null for the whole row
 * @param code why it was not taken, such as {@code ADDR-401}
 * @param corrected whether a person has corrected it
 */
public record CorrectableRow(
        long record,
        long line,
        List<String> cells,
        @Nullable String column,
        String code,
        boolean corrected) {

    public CorrectableRow {
        cells = List.copyOf(cells);
    }
}
