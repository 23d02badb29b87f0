package org.liaison.operation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a purge has removed.
 *
 * @param plansGivenUp plans that nobody had applied
 * @param runs import runs that cannot be taken back any more
 * @param rows rows of their files
 * @param files files that were taken in
 * @param recipients deleted recipients, who cannot be restored any more
 * @param auditEntries lines of the audit log
 */
public record Purged(long plansGivenUp, long runs, long rows, long files, long recipients, long auditEntries) {

    /** Whether there was nothing to remove. */
    public boolean isNothing() {
        return plansGivenUp + runs + rows + files + recipients + auditEntries == 0;
    }

    /** What there was to remove, by name. */
    Map<String, Long> numbers() {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("plansGivenUp", plansGivenUp);
        numbers.put("runs", runs);
        numbers.put("rows", rows);
        numbers.put("files", files);
        numbers.put("recipients", recipients);
        numbers.put("auditEntries", auditEntries);
        numbers.values().removeIf(number -> number == 0);
        return numbers;
    }
}
