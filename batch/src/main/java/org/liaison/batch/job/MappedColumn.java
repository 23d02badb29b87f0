package org.liaison.batch.job;

import org.liaison.batch.mapping.ColumnMapper;
import org.liaison.batch.mapping.ImportField;

/**
 * A column with a meaning.
 *
 * @param index counted from 0
 * @param listsPeople whether several addresses in a cell of it are several people's
 */
record MappedColumn(int index, String name, ImportField field, boolean listsPeople) {

    static MappedColumn of(int index, String name, ImportField field, boolean besideGroup) {
        return new MappedColumn(index, name, field, besideGroup && ColumnMapper.namesPeople(name));
    }
}
