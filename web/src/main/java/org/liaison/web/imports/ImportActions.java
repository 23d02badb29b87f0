package org.liaison.web.imports;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ReviewDecisions;
import org.liaison.imports.ReviewRow;
import org.liaison.web.component.Refusals;

/** What a person can have done with a run. What takes long goes on in the background while the page looks on. */
class ImportActions {

    private final ImportRuns runs;
    private final ReviewDecisions decided;
    private final ImportTasks tasks;
    private final SerializableConsumer<ImportRunId> show;
    private @Nullable ImportRun applied;

    /** @param show shows a run as it is now */
    ImportActions(ImportRuns runs, ReviewDecisions decided, ImportTasks tasks, SerializableConsumer<ImportRunId> show) {
        this.runs = runs;
        this.decided = decided;
        this.tasks = tasks;
        this.show = show;
    }

    /** Applies the plan that the person has looked at, and no other. */
    void apply(ImportRun run) {
        applied = run;
        tasks.apply(run.id(), run.planHash());
        show.accept(run.id());
    }

    /** Lets the plan that the person has looked at pass, and applies it. What is refused goes up. */
    void approve(ImportRun run, String reason) {
        runs.approve(run.id(), String.valueOf(run.planHash()), reason);
        apply(run);
    }

    void cancel(ImportRun run) {
        Refusals.toldInToast(() -> runs.cancel(run.id()));
        show.accept(run.id());
    }

    /** The page follows when the work has stopped. */
    void stop(ImportRun run) {
        tasks.stop(run.id());
    }

    void resume(ImportRun run) {
        tasks.resume(run.id());
        show.accept(run.id());
    }

    /** Takes the decisions over, and makes the plan anew with them. */
    void decide(ImportRun run, Map<ReviewRow, @Nullable RowDecision> decisions) {
        if (Refusals.toldInToast(() -> decisions.forEach((row, decision) -> decide(run.id(), row, decision)))) {
            tasks.planAgain(run.id());
        }
        show.accept(run.id());
    }

    private void decide(ImportRunId run, ReviewRow row, @Nullable RowDecision decision) {
        if (decision != null) {
            decided.decide(run, row.record(), decision.decision());
        } else if (row.decision() != null) {
            decided.withdraw(run, row.record());
        }
    }

    /** Begins the run that takes this one back, and leads to it; it is planned, and not applied before somebody says so. */
    void undo(ImportRun run) {
        boolean begun = Refusals.toldInToast(() -> {
            var undo = runs.beginUndo(run.id());
            tasks.resume(undo);
            ImportNavigation.open(undo);
        });
        if (!begun) {
            show.accept(run.id());
        }
    }

    /** Whether the plan that was to be applied had to be made anew and became another, which nobody has looked at. */
    boolean metAnotherPlan(ImportRun now) {
        var seen = applied;
        applied = null;
        return seen != null
                && seen.id().equals(now.id())
                && seen.planHash() != null
                && !seen.planHash().equals(now.planHash());
    }
}
