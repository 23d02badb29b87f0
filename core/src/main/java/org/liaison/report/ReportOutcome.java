package org.liaison.report;

/** How an import went, in one word. */
public enum ReportOutcome {
    APPLIED,
    /** Applied, without the rows that were rejected or changes that could not be made. */
    PARTLY_APPLIED,
    /** Everything the file says was so already. */
    NOTHING_TO_DO,
    /** A guard stopped the plan; a person has to look at it. */
    HELD,
    /** Stopped by something that is not the file's fault. */
    FAILED,
    /** The file cannot be read as contacts. */
    UNUSABLE,
    /** Was given up or taken back before anybody was told. */
    GIVEN_UP;

    /** Whether somebody has to do something. */
    public boolean isProblem() {
        return this == PARTLY_APPLIED || this == HELD || this == FAILED || this == UNUSABLE;
    }

    /** Whether somebody has to do something, or the directory has changed. */
    public boolean isNews() {
        return isProblem() || this == APPLIED;
    }
}
