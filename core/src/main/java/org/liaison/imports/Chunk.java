package org.liaison.imports;

import java.util.Map;

/**
 * A part of a plan that is applied in one transaction.
 *
 * @param after the last change before it
 * @param through its last change
 */
record Chunk(long run, long after, long through) {

    /** Restricts a statement over {@code import_change} to the chunk. */
    static final String CONDITION =
            "import_change.run_id = :run and import_change.seq > :after and import_change.seq <= :through";

    /** Leaves out the changes that cannot be made any more. */
    static final String NOT_FAILED = "not exists (select from import_failure"
            + " where import_failure.run_id = import_change.run_id and import_failure.seq = import_change.seq)";

    Map<String, Long> parameters() {
        return Map.of("run", run, "after", after, "through", through);
    }
}
