package org.liaison.batch.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.batch.file.CsvRecord;
import org.liaison.batch.mapping.ImportField;
import org.liaison.imports.ImportLayout;
import org.liaison.imports.ImportMode;
import org.liaison.imports.ImportOptions;
import org.liaison.imports.StagedRow;

/** Understands the records of a file: whom each names, what it says of the person, and what is wrong with it. */
final class RecordProcessor {

    private final List<MappedColumn> columns;
    private final int width;
    private final @Nullable String clearingToken;
    private final boolean removes;

    RecordProcessor(ImportLayout layout, ImportOptions options) {
        width = layout.columns().size();
        clearingToken = options.clearingToken();
        removes = options.mode() == ImportMode.REMOVE_LISTED;
        boolean hasGroup = layout.mapping().containsValue(ImportField.GROUP.key());
        var mapped = new ArrayList<MappedColumn>();
        for (int index = 0; index < width; index++) {
            var name = layout.columns().get(index);
            var key = layout.mapping().get(name);
            if (key != null) {
                mapped.add(MappedColumn.of(index, name, ImportField.withKey(key).orElseThrow(), hasGroup));
            }
        }
        // The column of the external address comes first, wherever it stands, so that its value is preferred.
        columns = mapped.stream()
                .sorted((one, other) -> Boolean.compare(
                        other.field().equals(ImportField.EXTERNAL_ADDRESS),
                        one.field().equals(ImportField.EXTERNAL_ADDRESS)))
                .toList();
    }

    StagedRow process(CsvRecord record) {
        var understanding = new RecordUnderstanding(record, clearingToken, removes);
        for (var column : columns) {
            if (column.index() < record.cells().size()) {
                understanding.add(column, record.cells().get(column.index()));
            }
        }
        return understanding.row(width);
    }
}
