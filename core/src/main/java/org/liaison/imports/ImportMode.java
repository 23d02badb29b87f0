package org.liaison.imports;

/** What an import may do to contacts and memberships. An empty cell leaves a value as it is in every mode. */
public enum ImportMode {
    /** Adds contacts and memberships; leaves contacts that exist as they are. */
    ADD_ONLY(Verb.ADD, FieldPolicy.KEEP),
    /** Adds, and fills fields of contacts that are empty. */
    ADD_AND_FILL(Verb.ADD, FieldPolicy.FILL),
    /** Adds, and writes what the file says over what contacts have. */
    ADD_AND_UPDATE(Verb.ADD, FieldPolicy.OVERWRITE),
    /** As {@link #ADD_AND_UPDATE}, but a row whose contact does not exist is rejected. */
    UPDATE_ONLY(Verb.UPDATE, FieldPolicy.OVERWRITE),
    /** Ends the memberships that the file lists; where a row names no group, deletes its contact. */
    REMOVE_LISTED(Verb.REMOVE, FieldPolicy.KEEP),
    /** As {@link #ADD_AND_UPDATE}, and ends the memberships of the run's source that the file does not list. */
    FULL_SYNC(Verb.ADD, FieldPolicy.OVERWRITE);

    private final Verb verb;
    private final FieldPolicy fields;

    ImportMode(Verb verb, FieldPolicy fields) {
        this.verb = verb;
        this.fields = fields;
    }

    /** What a row asks for that does not say so itself. */
    Verb verb() {
        return verb;
    }

    /** What becomes of the fields of a contact that exists. */
    FieldPolicy fields() {
        return fields;
    }

    enum Verb {
        ADD,
        UPDATE,
        REMOVE
    }

    enum FieldPolicy {
        KEEP,
        FILL,
        OVERWRITE
    }
}
