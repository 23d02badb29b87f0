package org.liaison.audit;

/** What of a recipient's history is asked for. */
public enum AuditPart {
    EVERYTHING,
    /** What is said of the recipient itself, and whether it is there. */
    DETAILS,
    MEMBERSHIPS,
    BY_HAND,
    BY_IMPORTS
}
