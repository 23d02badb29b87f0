package org.liaison.batch.job;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.imports.ImportLocks;
import org.liaison.imports.ImportPlanning;
import org.liaison.imports.ImportReading;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.ImportRuns;
import org.liaison.imports.ImportState;
import org.liaison.imports.PlanFreshness;
import org.liaison.imports.RunBusyException;
import org.liaison.imports.RunLog;
import org.liaison.imports.UndoPlanning;
import org.liaison.imports.UnusableImportException;
import org.liaison.imports.WrongStateException;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Component;

/** Runs the jobs of an import in the calling thread and tells the run how they ended. */
@Component
public class ImportLauncher {

    /** What becomes of a plan that had to be made anew. */
    private static final Set<ImportState> NOTHING_TO_APPLY = EnumSet.of(ImportState.NO_CHANGE, ImportState.UNUSABLE);

    private final ImportExecution execution;
    private final Job prepareImport;
    private final Job applyImport;
    private final ImportRuns runs;
    private final ImportReading reading;
    private final ImportRunSearch search;
    private final ImportLocks groupLocks;
    private final PlanFreshness freshness;
    private final ImportPlanning planning;
    private final UndoPlanning undoPlanning;

    ImportLauncher(
            ImportExecution execution,
            Job prepareImport,
            Job applyImport,
            ImportRuns runs,
            ImportReading reading,
            ImportRunSearch search,
            ImportLocks groupLocks,
            PlanFreshness freshness,
            ImportPlanning planning,
            UndoPlanning undoPlanning) {
        this.execution = execution;
        this.prepareImport = prepareImport;
        this.applyImport = applyImport;
        this.runs = runs;
        this.reading = reading;
        this.search = search;
        this.groupLocks = groupLocks;
        this.freshness = freshness;
        this.planning = planning;
        this.undoPlanning = undoPlanning;
    }

    /** Reads the file and makes the plan, or goes on with that where it was interrupted. */
    public ImportRun prepare(ImportRunId run) {
        try (var _ = logged(run)) {
            execution.execute(prepareImport, run);
            return search.byId(run).orElseThrow();
        }
    }

    /**
     * Applies the plan, or goes on with that where it was interrupted. A plan whose directory has changed since is made anew
     * first, and then applied only if it needs nobody's approval.
     *
     * @throws WrongStateException if there is no plan to apply
     * @throws RunBusyException if somebody else is applying it at this moment
     */
    public ImportRun apply(ImportRunId run) {
        return apply(run, null);
    }

    /**
     * Applies exactly the plan that a person has looked at.
     *
     * @param planHash that plan; null for whichever the run has
     * @return the run, with another plan and not applied, if it had to be made anew and is not the same any more
     */
    public ImportRun apply(ImportRunId id, @Nullable String planHash) {
        try (var _ = logged(id);
                var _ = locked(id)) {
            var run = search.byId(id).orElseThrow();
            boolean another = planHash != null && !planHash.equals(run.planHash());
            if (run.state().isWaiting() || NOTHING_TO_APPLY.contains(run.state()) || another) {
                return run;
            }
            runs.beginApplying(run);
            execution.execute(applyImport, id);
        }
        return search.byId(id).orElseThrow();
    }

    /** Takes the locks that the plan needs, and sees to it that the plan is up to date. */
    private ImportLocks.Held locked(ImportRunId id) {
        while (true) {
            var held = groupLocks.acquire(id);
            try {
                var run = search.byId(id).orElseThrow();
                if (run.state() != ImportState.PLANNED || freshness.isFresh(id)) {
                    return held;
                }
                plan(run);
                if (groupLocks.suffice(held, id)) {
                    return held;
                }
            } catch (RuntimeException e) {
                held.close();
                throw e;
            }
            held.close();
        }
    }

    /** Makes a plan anew; a run that cannot be planned any more, such as for want of a group, says so itself. */
    private void plan(ImportRun run) {
        try (var _ = RunLog.of(run)) {
            if (run.undoOf() == null) {
                planning.plan(run.id());
            } else {
                undoPlanning.plan(run.id());
            }
        } catch (UnusableImportException e) {
            runs.unusable(run.id(), e.code(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Plans a run anew, because a person has decided something about it.
     *
     * @throws WrongStateException if it is not waiting to be applied
     */
    public ImportRun planAgain(ImportRunId run) {
        plan(search.byId(run).orElseThrow());
        return search.byId(run).orElseThrow();
    }

    /**
     * Plans to take an applied run back. {@link #apply} does it then.
     *
     * @return the run that undoes the other
     * @throws WrongStateException if the other was not applied
     */
    public ImportRun planUndo(ImportRunId undone) {
        var undo = runs.beginUndo(undone);
        plan(search.byId(undo).orElseThrow());
        return search.byId(undo).orElseThrow();
    }

    /**
     * Goes on with a run that a crash, a stop or a failure interrupted.
     *
     * @throws WrongStateException if the run waits for nothing
     */
    public ImportRun resume(ImportRunId id) {
        var run = search.byId(id).orElseThrow();
        if (run.state() == ImportState.STAGED && (run.undoOf() != null || run.planHash() != null)) {
            // Its job has ended, or it has none: it was being planned, or planned again.
            plan(run);
            return search.byId(id).orElseThrow();
        }
        return switch (run.state()) {
            case RECEIVED, STAGED -> prepare(id);
            case APPLYING -> apply(id);
            case FAILED -> run.planHash() == null ? prepareAgain(id) : apply(id);
            default -> run;
        };
    }

    private RunLog logged(ImportRunId run) {
        return RunLog.of(search.byId(run).orElseThrow());
    }

    private ImportRun prepareAgain(ImportRunId run) {
        reading.beginPreparing(run);
        return prepare(run);
    }
}
