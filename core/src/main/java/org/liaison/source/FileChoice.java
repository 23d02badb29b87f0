package org.liaison.source;

/** Which of several files are taken in. */
public enum FileChoice {
    /** The one that was changed last, if it is newer than the last one taken in. */
    NEWEST,
    /** Every one, the oldest first. They have to be put away, so that none is taken in twice. */
    EACH
}
