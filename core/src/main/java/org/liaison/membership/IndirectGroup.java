package org.liaison.membership;

import java.util.List;
import org.liaison.recipient.Recipient;

/**
 * A group whose mail reaches a recipient through groups nested in it.
 *
 * @param through the groups whose direct member the recipient is, by name; never empty
 */
public record IndirectGroup(Recipient group, List<String> through) {}
