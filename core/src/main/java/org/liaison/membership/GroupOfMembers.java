package org.liaison.membership;

import org.liaison.recipient.Recipient;

/**
 * A group that some recipients are in.
 *
 * @param members how many of them are direct members
 */
public record GroupOfMembers(Recipient group, int members) {}
