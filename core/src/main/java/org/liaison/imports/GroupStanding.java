package org.liaison.imports;

import org.jspecify.annotations.Nullable;

/** What came of looking up a group that a file names. */
enum GroupStanding {
    KNOWN(null),
    /** The plan creates it. */
    NEW(null),
    UNKNOWN(ProblemKind.GROUP_UNKNOWN),
    AMBIGUOUS(ProblemKind.GROUP_AMBIGUOUS),
    NO_DOMAIN(ProblemKind.GROUP_NEEDS_DOMAIN),
    ADDRESS_TAKEN(ProblemKind.GROUP_ADDRESS_TAKEN),
    NAME_UNUSABLE(ProblemKind.GROUP_NAME_UNUSABLE),
    TOO_LARGE(ProblemKind.GROUP_TOO_LARGE);

    private final @Nullable ProblemKind problem;

    GroupStanding(@Nullable ProblemKind problem) {
        this.problem = problem;
    }

    /** Why nobody can be added to it; null where somebody can. */
    @Nullable
    ProblemKind problem() {
        return problem;
    }
}
