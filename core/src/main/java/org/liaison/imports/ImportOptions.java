package org.liaison.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about an import beside the file.
 *
 * @param source the name of the origin that owns the memberships; null for a single import
 * @param createGroups whether groups that the file names and that do not exist are created
 * @param targetGroups groups that every contact of the file joins, by address, alias or name
 * @param charset how the file is encoded; null to find out
 * @param delimiter what separates its cells; null to find out
 * @param headerRecord the record that names the columns, from 1; 0 if none does, null to find out
 * @param mapping which column means which field, by name, where the file's own words do not tell
 * @param clearingToken a cell with exactly this text empties its field; null if none does, and an empty cell never does
 */
public record ImportOptions(
        ImportMode mode,
        @Nullable String source,
        boolean createGroups,
        List<String> targetGroups,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable Integer headerRecord,
        Map<String, String> mapping,
        @Nullable String clearingToken) {

    public ImportOptions {
        if (headerRecord != null && headerRecord < 0) {
            throw new IllegalArgumentException("Records are counted from 1");
        }
        if (source != null && source.isBlank()) {
            throw new IllegalArgumentException("A source has a name");
        }
        if (clearingToken != null && clearingToken.isBlank()) {
            throw new IllegalArgumentException("Empty cells leave a field as it is");
        }
        targetGroups = List.copyOf(targetGroups);
        mapping = Map.copyOf(mapping);
    }

    /** Leaves it to the file whether, and where, it names its columns. */
    public ImportOptions(
            ImportMode mode,
            @Nullable String source,
            boolean createGroups,
            List<String> targetGroups,
            @Nullable String charset,
            @Nullable String delimiter,
            Map<String, String> mapping,
            @Nullable String clearingToken) {
        this(mode, source, createGroups, targetGroups, charset, delimiter, null, mapping, clearingToken);
    }

    /** The same but for how the file is read. */
    public ImportOptions readAs(
            @Nullable String newCharset, @Nullable String newDelimiter, @Nullable Integer newHeaderRecord) {
        return new ImportOptions(
                mode,
                source,
                createGroups,
                targetGroups,
                newCharset,
                newDelimiter,
                newHeaderRecord,
                mapping,
                clearingToken);
    }

    /** The same for a file of the source with this name. */
    public ImportOptions from(String newSource) {
        return new ImportOptions(
                mode, newSource, createGroups, targetGroups, charset, delimiter, headerRecord, mapping, clearingToken);
    }

    /** The same but for what columns mean. */
    public ImportOptions withMapping(Map<String, String> newMapping) {
        return new ImportOptions(
                mode, source, createGroups, targetGroups, charset, delimiter, headerRecord, newMapping, clearingToken);
    }

    /** Fills empty fields, joins no groups and leaves the file to speak for itself. */
    public static ImportOptions defaults() {
        return new ImportOptions(ImportMode.ADD_AND_FILL, null, false, List.of(), null, null, Map.of(), null);
    }
}
