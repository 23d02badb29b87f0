package org.liaison.imports;

/** Where an import run stands. The names are a contract for scripts. */
public enum ImportState {
    /** The file is stored, and a person still says how it is to be read. */
    DRAFT,
    /** The file is stored; nothing has been read yet. */
    RECEIVED,
    /** Every row has been read. */
    STAGED,
    /** What would change is known and waits to be applied. */
    PLANNED,
    /** Everything the file says is so already. */
    NO_CHANGE,
    /** A guard stopped the plan, or only rows are left that a person has to decide; a person has to look at it. */
    HELD,
    /** The plan is so large that somebody other than who started the import has to approve it. */
    AWAITING_APPROVAL,
    APPLYING,
    APPLIED,
    /** Applied, without the rows that were rejected or could not be applied. */
    APPLIED_WITH_ERRORS,
    /** Stopped by something that is not the file's fault; it can be resumed. */
    FAILED,
    CANCELLED,
    UNDONE,
    PARTLY_UNDONE,
    /** The file cannot be read as contacts; nothing was stored but the run. */
    UNUSABLE;

    /** Whether something could not be done as it was asked for. */
    public boolean hasErrors() {
        return this == APPLIED_WITH_ERRORS || this == PARTLY_UNDONE;
    }

    /** Whether it goes on only when a person says so. */
    public boolean isWaiting() {
        return this == HELD || this == AWAITING_APPROVAL;
    }

    /** Whether people can still say whom its rows mean: nothing has been applied yet. */
    public boolean takesDecisions() {
        return isWaiting() || this == PLANNED || this == NO_CHANGE;
    }

    /** Whether a person may still say otherwise how the file is to be read, since nothing of it was applied. */
    public boolean isRevisable() {
        return this == DRAFT || this == PLANNED || this == NO_CHANGE || isWaiting() || this == UNUSABLE;
    }

    /** Whether something is still being done, so that a screen looks again. */
    public boolean isRunning() {
        return this == RECEIVED || this == STAGED || this == APPLYING;
    }
}
