package org.liaison.source;

/** What becomes of a file on a server once it is taken in. */
public enum Afterwards {
    LEAVE,
    /** It goes to another folder of the server. */
    MOVE,
    DELETE
}
