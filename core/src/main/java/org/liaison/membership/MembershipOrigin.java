package org.liaison.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a membership rests on.
 *
 * @param source the name of a source, or "By hand"
 * @param since when it put the member into the group
 * @param by who did, or started the import that did; null where that is not known any more
 * @param run the import run; null where it was by hand
 * @param file the name of its file
 * @param line where the member stands in it
 * @param approvedBy who let the run pass; null where nobody had to
 * @param endsOn the last day on which it lets the membership last; null for no end
 */
public record MembershipOrigin(
        String source,
        Instant since,
        @Nullable String by,
        @Nullable Long run,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String approvedBy,
        @Nullable LocalDate endsOn) {

    public boolean isByHand() {
        return run == null;
    }
}
