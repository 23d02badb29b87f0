package org.liaison.batch.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.batch.file.CsvFiles;
import org.liaison.batch.file.CsvLayout;
import org.liaison.batch.file.UnusableFileException;
import org.liaison.imports.MappingEvidence;

/** A small file, read and mapped as the import does it. */
record MappedFile(CsvLayout layout, List<List<String>> rows, ColumnMapping mapping) {

    static MappedFile of(Path directory, String content) throws UnusableFileException {
        return of(directory, content, Map.of());
    }

    static MappedFile of(Path directory, String content, Map<String, String> overrides) throws UnusableFileException {
        var file = CsvFiles.write(directory, content);
        var layout = CsvFiles.sniff(file);
        var rows = CsvFiles.rows(file, layout);
        return new MappedFile(layout, rows, new ColumnMapper().map(layout, rows, overrides, Map.of()));
    }

    /** What speaks for the meaning of a column. */
    MappingEvidence evidence(String column) {
        return Objects.requireNonNull(mapping.evidence(layout).get(column), column);
    }

    /** Keys of fields by the names of their columns. */
    Map<String, String> names() {
        return mapping.asNames(layout);
    }
}
