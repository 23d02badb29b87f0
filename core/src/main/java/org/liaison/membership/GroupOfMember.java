package org.liaison.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.recipient.Recipient;

/**
 * A group that a recipient is a direct member of.
 *
 * @param group the group
 * @param sources what the membership rests on: the names of sources, "By hand" among them; never empty
 * @param since when the first of them put the member into the group
 * @param endsOn the last day of the membership; null where one of them has no end
 */
public record GroupOfMember(
        Recipient group,
        List<String> sources,
        Instant since,
        @Nullable LocalDate endsOn) {}
