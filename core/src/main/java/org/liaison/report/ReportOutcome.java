package org.liaison.report;

/** How an import went, in one word. */
public enum ReportOutcome {
    APPLIED,
    /** Applied, without the rows that were rejected or changes that could not be made. */
    PARTLY_APPLIED,
    /** Everything the file says was so already, or it is the file of last time. */
    NOTHING_TO_DO,
    /** A guard stopped the plan; a person has to look at it. */
    HELD,
    /** Stopped by something that is not the file's fault. */
    FAILED,
    /** The file cannot be read as contacts. */
    UNUSABLE,
    /** There was no file, or none that is complete. */
    NO_FILE,
    /** The file could not be fetched. */
    NOT_FETCHED,
    /** No Liaison ran when it was due. */
    MISSED,
    /** Was given up or taken back before anybody was told. */
    GIVEN_UP;

    /** Whether somebody has to do something. */
    public boolean isProblem() {
        return this != APPLIED && this != NOTHING_TO_DO && this != GIVEN_UP;
    }

    /** Whether somebody has to do something, or the directory has changed. */
    public boolean isNews() {
        return isProblem() || this == APPLIED;
    }
}
