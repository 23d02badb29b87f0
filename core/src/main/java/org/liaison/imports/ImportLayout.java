package org.liaison.imports;

import java.util.List;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param charset its encoding, by its standard name
 * @param delimiter what separates its cells
 * @param headerRecord the record that names the columns, from 1; 0 where there is none
 * @param columns the columns' names in the order of the file
 * @param mapping what mapped columns mean: names of columns to names of fields, in the order of the file
 */
public record ImportLayout(
        String charset,
        boolean byteOrderMark,
        String delimiter,
        int headerRecord,
        List<String> columns,
        Map<String, String> mapping) {}
