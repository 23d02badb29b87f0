package org.liaison.operation;

import java.util.List;
import java.util.Map;
import org.liaison.imports.ImportState;
import org.liaison.source.AttemptOutcome;

/**
 * What an operator watches.
 *
 * @param runs how many import runs there are in each state; states without any are missing
 * @param sources every source of files, single imports included
 * @param attempts how often attempts ended in each way, for sources that had any
 * @param reportsWaiting reports that could not be delivered so far and are tried again
 * @param reportsRefused reports that were given up within the last day
 */
public record OperationFigures(
        Map<ImportState, Long> runs,
        List<SourceFigures> sources,
        List<AttemptFigures> attempts,
        long reportsWaiting,
        long reportsRefused) {

    public static final OperationFigures NONE = new OperationFigures(Map.of(), List.of(), List.of(), 0, 0);

    /** How many runs are in a state. */
    public long runs(ImportState state) {
        return runs.getOrDefault(state, 0L);
    }

    /** How many runs wait for a person's approval. */
    public long held() {
        return runs(ImportState.HELD) + runs(ImportState.AWAITING_APPROVAL);
    }

    /** How often attempts of a source ended in a way. */
    public long attempts(String source, AttemptOutcome outcome) {
        return attempts.stream()
                .filter(figures -> figures.source().equals(source) && figures.outcome() == outcome)
                .mapToLong(AttemptFigures::attempts)
                .sum();
    }
}
