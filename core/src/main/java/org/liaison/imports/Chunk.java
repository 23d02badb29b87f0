package org.liaison.imports;

import java.util.Map;

/**
 * A part of a plan that is applied in one transaction.
 *
 * @param first its first change
 * @param last its last change
 */
record Chunk(long run, long first, long last) {

    /** Restricts a statement over {@code import_change} to the changes of a chunk that can still be made. */
    static final String CHANGES = """
            import_change.run_id = :run and import_change.seq between :first and :last and not exists (
                select from import_failure
                 where import_failure.run_id = import_change.run_id and import_failure.seq = import_change.seq)""";

    long size() {
        return last - first + 1;
    }

    Map<String, Long> parameters() {
        return Map.of("run", run, "first", first, "last", last);
    }
}
