package org.liaison.batch.schedule;

/** Whether work that was asked for is over. */
public enum WorkResult {
    /** There is nothing to do at the moment; what waits for a time is found again when that has come. */
    DONE,
    /** Somebody else is at it, or has not finished writing the file; it is worth another look in a moment. */
    LOOK_AGAIN
}
