package org.liaison.batch.mapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.liaison.batch.file.CsvLayout;
import org.liaison.imports.MappingEvidence;

/**
 * What each column of a file means; columns without a meaning are left out.
 *
 * @param findings the meanings by column, counted from 0, in the order of the columns
 */
public record ColumnMapping(Map<Integer, Finding> findings) {

    public ColumnMapping {
        var single = new HashSet<ImportField>();
        for (var finding : findings.values()) {
            var field = finding.field();
            if (!field.isRepeatable() && !single.add(field)) {
                throw new IllegalArgumentException(
                        "Two columns are mapped to %s; only one can be.".formatted(field.key()));
            }
        }
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    }

    /** Column names with the keys of their meanings, in the order of the columns: the form that scripts see and that is stored. */
    public Map<String, String> asNames(CsvLayout layout) {
        var names = new LinkedHashMap<String, String>();
        findings.forEach((column, finding) ->
                names.put(layout.columns().get(column), finding.field().key()));
        return names;
    }

    /** Column names with what says that they mean it, in the order of the columns. */
    public Map<String, MappingEvidence> evidence(CsvLayout layout) {
        var evidence = new LinkedHashMap<String, MappingEvidence>();
        findings.forEach((column, finding) -> evidence.put(layout.columns().get(column), finding.evidence()));
        return evidence;
    }

    boolean has(ImportField field) {
        return findings.values().stream().anyMatch(finding -> finding.field().equals(field));
    }
}
