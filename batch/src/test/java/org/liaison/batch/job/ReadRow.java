package org.liaison.batch.job;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaison.batch.file.CsvRecord;
import org.liaison.imports.EncodingEvidence;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.StagedRow;

/** Rows of a file with certain columns, as the import understands them. */
record ReadRow(ImportLayout layout) {

    /** A file with columns such as {@code "Mail=externalAddress"}. */
    static ReadRow of(String... columns) {
        var mapping = new LinkedHashMap<String, String>();
        for (var column : columns) {
            int equals = column.indexOf('=');
            mapping.put(column.substring(0, equals), column.substring(equals + 1));
        }
        return new ReadRow(new ImportLayout(
                "UTF-8",
                EncodingEvidence.VALID_UTF_8,
                false,
                ",",
                1,
                List.copyOf(mapping.keySet()),
                mapping,
                Map.of()));
    }

    StagedRow with(String... cells) {
        return with(ImportOptions.defaults(), cells);
    }

    StagedRow with(ImportOptions options, String... cells) {
        return new RecordProcessor(layout, options).process(new CsvRecord(2, 2, Arrays.asList(cells)));
    }
}
