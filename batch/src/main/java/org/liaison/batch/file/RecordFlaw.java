package org.liaison.batch.file;

/** What is irregular about a record as it is written. Its cells are read as they seem to be meant. */
public enum RecordFlaw {
    /** A quoted cell in it is never closed, so that its cells are not what was meant. */
    UNCLOSED_QUOTE,
    /** A quote stands inside a cell without being doubled, or text stands behind a closing one. */
    STRAY_QUOTE,
    /** It had control characters, which are left out. */
    CONTROL_CHARACTERS
}
