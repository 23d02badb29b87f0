package org.liaison.source;

/** What came of an attempt. */
public enum AttemptOutcome {
    /** A file was taken in; its run tells the rest, also that it is held. */
    IMPORTED,
    /** The file is the one that was taken in last. */
    UNCHANGED,
    /** There is no file, or none that is complete. */
    NOTHING_THERE,
    /** There was no usable file, or the import broke down. Nothing was changed because of it. */
    FAILED,
    /** No Liaison ran when it was due, and it was not made up for. */
    MISSED
}
