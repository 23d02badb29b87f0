package org.liaison.operation;

import java.time.Instant;

/**
 * What the imports of a source have come to since it was first used. The numbers only grow.
 *
 * @param source its name
 * @param lastGood when an import last ended as it should, applied or with nothing to do; before the first one, when the source
 *     was added
 * @param runsFailed how often an import was stopped, or its file was unusable
 * @param rowsRead of files that were applied or changed nothing
 * @param rowsImported of those, the ones that created or changed a contact or a membership
 * @param rowsRejected of those, the ones that were rejected or left for a person to decide
 * @param applyMillis how long applying took
 */
public record SourceFigures(
        String source,
        Instant lastGood,
        long runsFailed,
        long rowsRead,
        long rowsImported,
        long rowsRejected,
        long applyMillis) {}
