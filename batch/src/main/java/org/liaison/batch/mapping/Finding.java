package org.liaison.batch.mapping;

import org.liaison.imports.MappingEvidence;

/** What a column means, and what says so. */
public record Finding(ImportField field, MappingEvidence evidence) {

    static Finding of(ImportField field, MappingEvidence.Kind kind, int confidence) {
        return new Finding(field, new MappingEvidence(kind, confidence));
    }
}
