package org.liaison.imports;

/** What an import may do to contacts that exist already. Every mode adds new contacts and memberships. */
public enum ImportMode {
    /** Leaves them as they are. */
    ADD_ONLY,
    /** Fills fields that are empty and leaves the others. */
    ADD_AND_FILL
}
