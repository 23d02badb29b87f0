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
        Map<String, String> mapping,
        @Nullable String clearingToken) {

    public ImportOptions {
        if (source != null && source.isBlank()) {
            throw new IllegalArgumentException("A source has a name");
        }
        if (clearingToken != null && clearingToken.isBlank()) {
            throw new IllegalArgumentException("Empty cells leave a field as it is");
        }
        targetGroups = List.copyOf(targetGroups);
        mapping = Map.copyOf(mapping);
    }

    /** Fills empty fields, joins no groups and leaves the file to speak for itself. */
    public static ImportOptions defaults() {
        return new ImportOptions(ImportMode.ADD_AND_FILL, null, false, List.of(), null, null, Map.of(), null);
    }
}
