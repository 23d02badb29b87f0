package org.liaison.imports;

/** What a row of a file asks for by itself, in an action column. */
public enum RowAction {
    /** Adds the person, or makes what the row says true of one who exists. */
    ADD,
    /** Changes somebody who exists. */
    UPDATE,
    /** Takes the person out of the groups that the row names. */
    REMOVE
}
