package org.liaison.membership;

import java.time.Instant;
import java.util.List;
import org.liaison.recipient.Recipient;

/**
 * A direct member of a group.
 *
 * @param sources what the membership rests on: the names of sources, "By hand" among them; never empty
 * @param since when the first of them put the member into the group
 */
public record Member(Recipient recipient, List<String> sources, Instant since) {}
