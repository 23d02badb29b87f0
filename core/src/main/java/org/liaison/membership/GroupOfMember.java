package org.liaison.membership;

import java.time.Instant;
import java.util.List;
import org.liaison.recipient.Recipient;

/**
 * A group that a recipient is a direct member of.
 *
 * @param group the group
 * @param sources what the membership rests on: the names of sources, "By hand" among them; never empty
 * @param since when the first of them put the member into the group
 */
public record GroupOfMember(Recipient group, List<String> sources, Instant since) {}
