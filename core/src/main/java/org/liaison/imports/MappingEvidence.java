package org.liaison.imports;

/**
 * Why a column is taken to mean what it does.
 *
 * @param confidence how sure that is, from 1 to 100
 */
public record MappingEvidence(Kind kind, int confidence) {

    /** What speaks for a meaning, the strongest first. */
    public enum Kind {
        /** A person said so for this run. */
        CHOSEN,
        /** An earlier file of the same source with the same header was applied so. */
        SAVED,
        /** The column's name, or the words that it is made of. */
        EXACT,
        /** A name that is nearly one we know. */
        FUZZY,
        /** What stands in the column. */
        VALUES
    }

    public static final MappingEvidence CHOSEN = new MappingEvidence(Kind.CHOSEN, 100);
    public static final MappingEvidence SAVED = new MappingEvidence(Kind.SAVED, 100);

    public MappingEvidence {
        if (confidence < 1 || confidence > 100) {
            throw new IllegalArgumentException("A confidence is a percentage");
        }
    }
}
